package org.ricdm.passerelle;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.stereotype.Component;

/** Counts the SQL statements that a thread prepares, whoever prepares them: Hibernate or plain JDBC. */
@Component
public class StatementCounter implements BeanPostProcessor {

    private static final ThreadLocal<List<String>> STATEMENTS = new ThreadLocal<>();
    private static final Set<String> PREPARING = Set.of("prepareStatement", "prepareCall");

    /** The statements that the work prepares in this thread. */
    public static List<String> during(Runnable work) {
        var statements = new ArrayList<String>();
        STATEMENTS.set(statements);
        try {
            work.run();
        } finally {
            STATEMENTS.remove();
        }
        return statements;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source && !(bean instanceof Counting) ? new Counting(source) : bean;
    }

    private static final class Counting extends DelegatingDataSource {
        Counting(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws java.sql.SQLException {
            var connection = super.getConnection();
            InvocationHandler handler = (proxy, method, arguments) -> {
                var statements = STATEMENTS.get();
                if (statements != null && PREPARING.contains(method.getName())) {
                    statements.add((String) arguments[0]);
                }
                try {
                    return method.invoke(connection, arguments);
                } catch (InvocationTargetException e) {
                    throw e.getCause();
                }
            };
            return (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, handler);
        }
    }
}
