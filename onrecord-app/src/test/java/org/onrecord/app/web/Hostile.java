package org.onrecord.app.web;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.onrecord.record.Reading;

/** Makes of a reading one of which every word is hostile: each field that holds a text holds markup and names itself. */
final class Hostile {

    /** What names entries and reports, which other fields refer to. */
    private static final Set<String> KEPT = Set.of(
            "Report.id",
            "Report.text",
            "Entity.id",
            "Statement.id",
            "Event.id",
            "Figure.id",
            "Time.id",
            "Source.entity",
            "Relay.entity",
            "Addressee.entity",
            "Participant.entity",
            "Place.entity",
            "When.time",
            "Statement.within",
            "Source.alternatives",
            "Entity.of",
            "Role.of",
            "Time.anchor",
            "Figure.supersedes",
            "Figure.partOf");

    private final Set<String> fields = new TreeSet<>();

    /** What a field is made to hold: it would end an attribute, a title, a style, and begin an element. */
    static String words(String field) {
        return "\"'></title></script><x-hostile onclick=alert(1)>" + field + "<img src=x onerror=alert(2)>&#x3c;";
    }

    /** The fields that were made hostile: {@code Report.outlet}. */
    Set<String> fields() {
        return fields;
    }

    Reading of(Reading reading) {
        return (Reading) made(reading);
    }

    private Object made(Object value) {
        if (!(value instanceof Record record)) {
            return value;
        }
        RecordComponent[] components = record.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = get(record, components[i]);
        }
        Record made = record;
        for (int i = 0; i < components.length; i++) {
            Object before = values[i];
            String field = record.getClass().getSimpleName() + "." + components[i].getName();
            values[i] = KEPT.contains(field) ? before : hostile(field, components[i], before);
            Optional<Record> built = build(record.getClass(), components, values);
            if (built.isEmpty()) {
                // This field takes no such words.
                values[i] = before;
                fields.remove(field);
            }
            made = built.orElse(made);
        }
        return made;
    }

    private Object hostile(String field, RecordComponent component, Object before) {
        if (before instanceof String) {
            fields.add(field);
            return words(field);
        }
        if (before instanceof Optional<?> optional) {
            if (component.getGenericType().getTypeName().endsWith("<java.lang.String>")) {
                fields.add(field);
                return Optional.of(words(field));
            }
            return optional.map(this::made);
        }
        if (before instanceof List<?> list) {
            return list.stream()
                    .map(one -> one instanceof String ? words(field) : made(one))
                    .toList();
        }
        return made(before);
    }

    private static Object get(Record record, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<Record> build(
            Class<? extends Record> type, RecordComponent[] components, @Nullable Object[] values) {
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
        }
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return Optional.of(constructor.newInstance(values));
        } catch (InvocationTargetException e) {
            return Optional.empty();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
