package org.onrecord.spark;

import java.io.Serializable;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.onrecord.record.Reading;
import org.onrecord.table.Tables;

/**
 * A row of a table with the day that it is filed under, as Spark writes it.
 *
 * @param row its columns, the day last
 */
record Dated(Row row) implements Serializable {

    /** The column that a table is divided by. */
    static final String DATE = "date";

    /** Where rows go whose report does not tell its day. */
    private static final String UNKNOWN = "unknown";

    private static final Map<Class<?>, DataType> TYPES = Map.of(
            String.class, DataTypes.StringType,
            LocalDate.class, DataTypes.DateType,
            Integer.class, DataTypes.IntegerType,
            int.class, DataTypes.IntegerType,
            Double.class, DataTypes.DoubleType,
            double.class, DataTypes.DoubleType,
            boolean.class, DataTypes.BooleanType,
            List.class, DataTypes.createArrayType(DataTypes.StringType, false));

    /**
     * A row of some table.
     *
     * @param row one of those that {@link Tables} makes
     * @param day the day of its report, empty where it is not known
     */
    static Dated of(Record row, String day) {
        List<@Nullable Object> values = new ArrayList<>();
        for (RecordComponent part : row.getClass().getRecordComponents()) {
            values.add(value(row, part));
        }
        values.add(day.isEmpty() ? UNKNOWN : day);
        return new Dated(RowFactory.create(values.toArray()));
    }

    /** The day under which the rows of a report are filed. */
    static String day(Reading reading) {
        return reading.published().value().filter(value -> value.length() == 10).orElse("");
    }

    private static @Nullable Object value(Record row, RecordComponent part) {
        try {
            Object value = part.getAccessor().invoke(row);
            return value instanceof List<?> list ? list.toArray() : value;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(row.getClass() + " keeps its parts to itself", e);
        }
    }

    /** The columns of a table whose rows are of a type. */
    static StructType columns(Class<? extends Record> type) {
        List<StructField> fields = new ArrayList<>();
        for (RecordComponent part : type.getRecordComponents()) {
            Class<?> plain = part.getGenericType() instanceof ParameterizedType ? List.class : part.getType();
            fields.add(
                    DataTypes.createStructField(Tables.column(part.getName()), TYPES.get(plain), !plain.isPrimitive()));
        }
        fields.add(DataTypes.createStructField(DATE, DataTypes.StringType, false));
        return DataTypes.createStructType(fields);
    }
}
