package lambdaless.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Chromium without a window. What is asked of it is waited for, since pages do what they do in their own time. */
final class Browser implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    static Browser start(Path chromium, Path chromedriver) {
        var wanted = new LoggingPreferences();
        wanted.enable(LogType.BROWSER, Level.ALL);
        var options = new ChromeOptions();
        options.setBinary(chromium.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--no-first-run",
                "--window-size=1280,900");
        options.setCapability("goog:loggingPrefs", wanted);
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromedriver.toFile())
                .usingAnyFreePort()
                .build();
        return new Browser(new ChromeDriver(service, options));
    }

    /** Opens an address as somebody does who was not there before. */
    void open(String address) {
        show(1280, "light");
        driver.get(address);
        driver.executeScript("sessionStorage.clear()");
        driver.get("about:blank");
        driver.manage().logs().get(LogType.BROWSER);
        driver.get(address);
    }

    /** Shows the page at this width in pixels and in this theme. */
    void show(int width, String theme) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", theme))));
    }

    /** The first visible element of a CSS selector. */
    WebElement element(String selector) {
        return await("for " + selector)
                .atMost(PATIENCE)
                .ignoreExceptions()
                .until(
                        () -> driver.findElements(By.cssSelector(selector)).stream()
                                .filter(WebElement::isDisplayed)
                                .findFirst()
                                .orElseThrow(),
                        found -> true);
    }

    /** The text of a visible element, as a person reads it. */
    String text(String selector) {
        return element(selector).getText();
    }

    List<String> texts(String selector) {
        return driver.findElements(By.cssSelector(selector)).stream()
                .map(WebElement::getText)
                .toList();
    }

    String value(String selector) {
        return String.valueOf(element(selector).getDomProperty("value"));
    }

    int count(String selector) {
        return driver.findElements(By.cssSelector(selector)).size();
    }

    void click(String selector) {
        await("to click " + selector)
                .atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(() -> element(selector).click());
    }

    /** Clicks the button or link that reads so, within an element. */
    void press(String selector, String label) {
        await("to press " + label + " in " + selector)
                .atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(
                        () -> driver.findElements(By.cssSelector(selector + " button, " + selector + " a")).stream()
                                .filter(each ->
                                        each.isDisplayed() && each.getText().equals(label))
                                .findFirst()
                                .orElseThrow()
                                .click());
    }

    /** Types a text in place of what is there, again where the page has just drawn the field anew. */
    void fill(String selector, String text) {
        await("to fill " + selector)
                .atMost(PATIENCE)
                .ignoreException(StaleElementReferenceException.class)
                .untilAsserted(() -> element(selector).sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.DELETE, text));
    }

    /** Types where the focus is. */
    void type(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(keys);
    }

    /** Waits until a visible element's text holds another. */
    void waitFor(String selector, String text) {
        await("for " + text + " in " + selector)
                .atMost(PATIENCE)
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(text(selector)).contains(text));
    }

    /** Waits until something else stands in a field. */
    void waitForOther(String selector, String value) {
        await("for another value in " + selector)
                .atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> !value(selector).equals(value));
    }

    void waitUntilGone(String selector) {
        await("for the end of " + selector)
                .atMost(PATIENCE)
                .ignoreException(StaleElementReferenceException.class) // it went while it was looked at
                .until(() ->
                        driver.findElements(By.cssSelector(selector)).stream().noneMatch(WebElement::isDisplayed));
    }

    /** Runs a script on the page; its result is text. */
    String run(String script) {
        return String.valueOf(driver.executeScript(script));
    }

    /** Runs a script on the page that calls back with its result, which is text. */
    String runAsync(String script) {
        driver.manage().timeouts().scriptTimeout(PATIENCE);
        return String.valueOf(driver.executeAsyncScript(script));
    }

    /** The errors in the browser's console since the page was opened, but for answers of the API that are no success. */
    List<String> errors() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .filter(message ->
                        !message.contains("Failed to load resource: the server responded with a status of 4"))
                .toList();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
