package lambdaless.gateway.schema;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ValueNode;
import java.math.BigDecimal;

/**
 * Numbers whose exponent is within reason. To compare {@code 1e2147483647} with a whole number, or to divide it by one, its two
 * thousand million digits would be written out; DynamoDB keeps numbers up to {@code 9.9e125}.
 */
final class BoundedNumbers extends JsonNodeFactory {
    private static final long serialVersionUID = 1;
    private static final int LARGEST_EXPONENT = 9_999;

    @Override
    public ValueNode numberNode(BigDecimal number) {
        if (Math.abs((long) number.scale()) > LARGEST_EXPONENT) {
            throw new NumberFormatException("an exponent beyond " + LARGEST_EXPONENT);
        }
        return super.numberNode(number);
    }
}
