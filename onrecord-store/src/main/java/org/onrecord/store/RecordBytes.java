package org.onrecord.store;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Java's records as bytes and back: {@code RecordBytes.write(stories, Story.class)}.
 *
 * <p>The parts of a record are written in their order. Words that were written before are told by their number. Bytes say
 * nothing of their form: {@link #form} does, by which one knows whether they are still understood.
 */
final class RecordBytes {

    /** How a class of records is taken apart and put together. */
    private record Shape(Constructor<?> constructor, RecordComponent[] components) {

        static Shape of(Class<?> type) {
            try {
                RecordComponent[] components = type.getRecordComponents();
                Class<?>[] types = new Class<?>[components.length];
                for (int i = 0; i < components.length; i++) {
                    types[i] = components[i].getType();
                    components[i].getAccessor().setAccessible(true);
                }
                Constructor<?> constructor = type.getDeclaredConstructor(types);
                constructor.setAccessible(true);
                return new Shape(constructor, components);
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(type + " has no canonical constructor", e);
            }
        }
    }

    private static final Map<Class<?>, Shape> SHAPES = new ConcurrentHashMap<>();

    private RecordBytes() {}

    /** The names and types of all parts of some records, and of theirs. */
    static String form(Class<?> type) {
        Set<String> forms = new LinkedHashSet<>();
        form(type, forms);
        return String.join(";", forms);
    }

    private static void form(Type type, Set<String> forms) {
        if (type instanceof ParameterizedType generic) {
            form(generic.getActualTypeArguments()[0], forms);
        } else if (type instanceof Class<?> one && one.isRecord()) {
            StringBuilder form = new StringBuilder(one.getName());
            for (RecordComponent component : one.getRecordComponents()) {
                form.append(' ')
                        .append(component.getName())
                        .append(':')
                        .append(component.getGenericType().getTypeName());
            }
            if (forms.add(form.toString())) {
                for (RecordComponent component : one.getRecordComponents()) {
                    form(component.getGenericType(), forms);
                }
            }
        } else if (type instanceof Class<?> one && one.isEnum()) {
            forms.add(one.getName() + List.of(one.getEnumConstants()));
        }
    }

    /** Some records of one class as bytes. */
    static <T extends Record> byte[] write(List<T> all, Class<T> type) {
        Writer writer = new Writer();
        writer.number(all.size());
        all.forEach(one -> writer.value(one, type));
        return writer.out.toByteArray();
    }

    /**
     * The records that were written.
     *
     * @throws StoreException where the bytes are damaged
     */
    static <T extends Record> List<T> read(byte[] bytes, Class<T> type) {
        Reader reader = new Reader(ByteBuffer.wrap(bytes));
        try {
            List<T> all = new ArrayList<>();
            for (int left = reader.number(); left > 0; left--) {
                all.add(type.cast(reader.value(type)));
            }
            return all;
        } catch (RuntimeException e) {
            throw new StoreException("a collation of the record is damaged", e);
        }
    }

    private static Type inner(Type type) {
        return ((ParameterizedType) type).getActualTypeArguments()[0];
    }

    private static Class<?> raw(Type type) {
        return (Class<?>) (type instanceof ParameterizedType generic ? generic.getRawType() : type);
    }

    private static final class Writer {

        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private final Map<String, Integer> words = new HashMap<>();

        private void value(Object value, Type type) {
            Class<?> raw = raw(type);
            if (raw == String.class) {
                string((String) value);
            } else if (raw == int.class) {
                number((Integer) value);
            } else if (raw == double.class) {
                number((Double) value);
            } else if (raw == boolean.class) {
                out.write((Boolean) value ? 1 : 0);
            } else if (value instanceof Optional<?> optional) {
                out.write(optional.isPresent() ? 1 : 0);
                optional.ifPresent(one -> value(one, inner(type)));
            } else if (value instanceof OptionalDouble optional) {
                out.write(optional.isPresent() ? 1 : 0);
                optional.ifPresent(this::number);
            } else if (value instanceof java.util.Collection<?> all) {
                number(all.size());
                all.forEach(one -> value(one, inner(type)));
            } else if (value instanceof Enum<?> one) {
                number(one.ordinal());
            } else {
                parts(value, raw);
            }
        }

        private void parts(Object value, Class<?> type) {
            try {
                for (RecordComponent part :
                        SHAPES.computeIfAbsent(type, Shape::of).components()) {
                    value(part.getAccessor().invoke(value), part.getGenericType());
                }
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException(type + " cannot be taken apart", e);
            }
        }

        private void string(String value) {
            Integer known = words.putIfAbsent(value, words.size() + 1);
            number(known == null ? 0 : known);
            if (known == null) {
                byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
                number(bytes.length);
                out.writeBytes(bytes);
            }
        }

        private void number(double value) {
            out.writeBytes(ByteBuffer.allocate(Double.BYTES).putDouble(value).array());
        }

        /** In groups of seven bits, the least first. */
        private void number(int value) {
            int rest = value;
            while ((rest & ~127) != 0) {
                out.write(rest & 127 | 128);
                rest >>>= 7;
            }
            out.write(rest);
        }
    }

    private static final class Reader {

        private final ByteBuffer in;
        private final List<String> words = new ArrayList<>();

        private Reader(ByteBuffer in) {
            this.in = in;
        }

        private Object value(Type type) {
            Class<?> raw = raw(type);
            if (raw == String.class) {
                return string();
            } else if (raw == int.class) {
                return number();
            } else if (raw == double.class) {
                return in.getDouble();
            } else if (raw == boolean.class) {
                return in.get() == 1;
            } else if (raw == Optional.class) {
                return in.get() == 1 ? Optional.of(value(inner(type))) : Optional.empty();
            } else if (raw == OptionalDouble.class) {
                return in.get() == 1 ? OptionalDouble.of(in.getDouble()) : OptionalDouble.empty();
            } else if (raw == List.class) {
                return all(inner(type));
            } else if (raw == Set.class) {
                return new LinkedHashSet<>(all(inner(type)));
            } else if (raw.isEnum()) {
                return raw.getEnumConstants()[number()];
            }
            return parts(SHAPES.computeIfAbsent(raw, Shape::of));
        }

        private List<Object> all(Type type) {
            List<Object> all = new ArrayList<>();
            for (int left = number(); left > 0; left--) {
                all.add(value(type));
            }
            return all;
        }

        private Object parts(Shape shape) {
            Object[] parts = new Object[shape.components().length];
            for (int i = 0; i < parts.length; i++) {
                parts[i] = value(shape.components()[i].getGenericType());
            }
            try {
                return shape.constructor().newInstance(parts);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }

        private String string() {
            int known = number();
            if (known > 0) {
                return words.get(known - 1);
            }
            byte[] bytes = new byte[number()];
            in.get(bytes);
            words.add(new String(bytes, StandardCharsets.UTF_8));
            return words.get(words.size() - 1);
        }

        private int number() {
            int number = 0;
            for (int shift = 0; ; shift += 7) {
                byte one = in.get();
                number |= (one & 127) << shift;
                if (one >= 0) {
                    return number;
                }
            }
        }
    }
}
