package org.onrecord.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** A connection to a real database of which somebody hears each statement before it is executed, and may let it fail. */
final class Watched {

    /** What is done before a statement. */
    interface Before {
        void execute() throws SQLException;
    }

    private Watched() {}

    static Connection connection(Connection connection, Before before) {
        return proxy(Connection.class, (method, arguments) -> {
            Object made = call(connection, method, arguments);
            if (made instanceof PreparedStatement statement) {
                return proxy(PreparedStatement.class, (one, given) -> execute(statement, one, given, before));
            }
            return made instanceof Statement statement
                    ? proxy(Statement.class, (one, given) -> execute(statement, one, given, before))
                    : made;
        });
    }

    private static Object execute(Statement statement, Method method, Object[] arguments, Before before)
            throws Throwable {
        if (method.getName().startsWith("execute")) {
            before.execute();
        }
        return call(statement, method, arguments);
    }

    private interface Handler {
        Object call(Method method, Object[] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Handler handler) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> handler.call(method, arguments)));
    }

    private static Object call(Object on, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(on, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
