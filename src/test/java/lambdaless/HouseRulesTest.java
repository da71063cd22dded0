package lambdaless;

import static com.tngtech.archunit.core.domain.JavaModifier.ABSTRACT;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.core.domain.JavaModifier.STATIC;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTag;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The directions of dependencies, and the shape of classes; javac sees to the rest, since main cannot see src/local. */
@AnalyzeClasses(packages = "lambdaless", importOptions = ImportOption.DoNotIncludeJars.class)
@ArchTag("house")
final class HouseRulesTest {
    private static final String PROGRAM = "lambdaless";
    private static final String API = "lambdaless.api..";
    private static final String SETTINGS = "lambdaless.settings..";
    private static final String INFRA = "lambdaless.infra..";
    private static final String GATEWAY = "lambdaless.gateway..";
    private static final String LOCAL = "lambdaless.local..";
    private static final String AWS = "lambdaless.aws..";
    private static final String DIFF = "lambdaless.diff..";
    private static final String LINT = "lambdaless.lint..";
    private static final String COST = "lambdaless.cost..";
    private static final String PLAN = "lambdaless.plan..";
    private static final String RULES = "lambdaless.rules..";
    private static final String ENGINE_TESTS = "lambdaless.engine..";
    private static final String BROWSER_TESTS = "lambdaless.browser..";
    private static final String PULUMI = "com.pulumi..";

    @ArchTest
    static final ArchRule THE_GATEWAY_KNOWS_RECORDED_RESOURCES_AND_NO_PROGRAM = noClasses()
            .that()
            .resideInAPackage(GATEWAY)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(PROGRAM, API, SETTINGS, INFRA, AWS, LOCAL, DIFF, LINT, COST, PLAN, RULES, PULUMI)
            .because("it serves any stack, in whatever language that was written");

    @ArchTest
    static final ArchRule THE_TOOLS_STAND_ON_THE_REST_AND_NOTHING_ON_THEM = noClasses()
            .that()
            .resideInAnyPackage(LOCAL, AWS, INFRA)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(DIFF, LINT, COST, PLAN, RULES);

    @ArchTest
    static final ArchRule THE_API_AND_THE_SETTINGS_ARE_DATA = noClasses()
            .that()
            .resideInAnyPackage(API, SETTINGS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(PROGRAM, INFRA, GATEWAY, AWS, LOCAL, DIFF, LINT, COST, PLAN, RULES, PULUMI);

    @ArchTest
    static final ArchRule THE_PIPELINE_KNOWS_NO_SOCKET = noClasses()
            .that()
            .resideInAPackage(GATEWAY)
            .and()
            .resideOutsideOfPackage("lambdaless.gateway.http")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.eclipse.jetty..", "org.apache.hc..", "java.net.http..");

    @ArchTest
    static final ArchRule ONE_CLASS_READS_THE_CONFIGURATION = noClasses()
            .that()
            .doNotBelongToAnyOf(StackConfiguration.class)
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("com.pulumi.Config");

    @ArchTest
    static final ArchRule ONLY_THE_LOCAL_COMMANDS_PRINT = noClasses()
            .that()
            .resideOutsideOfPackages(LOCAL, DIFF, LINT, COST, PLAN, ENGINE_TESTS, BROWSER_TESTS)
            .should(ACCESS_STANDARD_STREAMS);

    @ArchTest
    static final ArchRule CLASSES_ARE_FINAL = classes()
            .that()
            .areNotInterfaces()
            .and()
            .areNotEnums()
            .and()
            .areNotAnonymousClasses()
            .and()
            .doNotHaveModifier(ABSTRACT)
            .should()
            .haveModifier(FINAL);

    @ArchTest
    static final ArchRule NOTHING_STATIC_CHANGES =
            fields().that().haveModifier(STATIC).should().haveModifier(FINAL);

    @ArchTest
    static final ArchRule PACKAGES_STAND_ON_EACH_OTHER_IN_ONE_ORDER =
            slices().matching("lambdaless.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule SO_DO_THE_PACKAGES_OF_THE_GATEWAY =
            slices().matching("lambdaless.gateway.(*)..").should().beFreeOfCycles();
}
