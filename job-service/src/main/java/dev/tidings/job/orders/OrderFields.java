package dev.tidings.job.orders;

import static dev.tidings.kit.filter.Operator.EQ;
import static dev.tidings.kit.filter.Operator.GE;
import static dev.tidings.kit.filter.Operator.GT;
import static dev.tidings.kit.filter.Operator.IN;
import static dev.tidings.kit.filter.Operator.IS_NULL;
import static dev.tidings.kit.filter.Operator.LE;
import static dev.tidings.kit.filter.Operator.LIKE;
import static dev.tidings.kit.filter.Operator.LT;

import dev.tidings.kit.filter.FilterField;
import dev.tidings.kit.filter.FilterField.Type;
import dev.tidings.kit.filter.FilterFields;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The fields of orders that filters name. A column has the name of its field. */
final class OrderFields {

    static final FilterFields ALL = FilterFields.of(all());

    private OrderFields() {}

    static String column(FilterField field) {
        return field.name().replace('.', '_');
    }

    private static List<FilterField> all() {
        List<FilterField> all = new ArrayList<>();
        each("status payment shipping")
                .forEach(name -> all.add(FilterField.of(name, Type.TEXT, EQ, IN)));
        each("name email customer_id account_id account_member_id contact.name contact.email"
                        + " shipping_postcode billing_postcode shipping_name billing_name"
                        + " external_ref order_number")
                .forEach(name -> all.add(FilterField.of(name, Type.TEXT, EQ, LIKE, IN, IS_NULL)));
        each("with_tax without_tax")
                .forEach(name -> all.add(FilterField.of(name, Type.NUMBER, GT, GE, LT, LE)));
        each("currency product_id product_sku")
                .forEach(name -> all.add(FilterField.of(name, Type.TEXTS, EQ)));
        each("created_at updated_at")
                .forEach(name -> all.add(FilterField.of(name, Type.TIME, EQ, GT, GE, LT, LE)));
        return all;
    }

    private static Stream<String> each(String names) {
        return Stream.of(names.split(" ", -1));
    }
}
