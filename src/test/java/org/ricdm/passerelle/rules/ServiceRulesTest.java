package org.ricdm.passerelle.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.PortalTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Every operation of every service has a rule of its own, read from the code, so that a new one without a rule fails
 * here; and a visitor is refused by every one that is not declared open.
 */
@PortalTest
class ServiceRulesTest {

    @Autowired
    ApplicationContext context;

    @Test
    void everyOperationDeclaresItsRule() {
        var without = new ArrayList<String>();
        Operations.of(context).forEach((name, operation) -> {
            if (!operation.hasRule()) {
                without.add(name);
            }
        });

        assertThat(without).isEmpty();
        assertThat(Operations.of(context)).hasSizeGreaterThan(20);
    }

    @Test
    void aVisitorIsRefusedByEveryOperationThatIsNotDeclaredOpen() {
        SecurityContextHolder.clearContext();
        var answered = new ArrayList<String>();

        Operations.of(context).forEach((name, operation) -> {
            if (operation.isGuarded() && !refuses(operation)) {
                answered.add(name);
            }
        });

        assertThat(answered).isEmpty();
    }

    private static boolean refuses(Operations.Operation operation) {
        try {
            operation.method().setAccessible(true);
            operation.method().invoke(operation.bean(), arguments(operation.method()));
            return false;
        } catch (java.lang.reflect.InvocationTargetException e) {
            return e.getCause() instanceof AccessDeniedException
                    || e.getCause() instanceof AuthenticationCredentialsNotFoundException;
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object[] arguments(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .map(type -> type == long.class
                        ? (Object) 1L
                        : type == int.class ? (Object) 1 : type == boolean.class ? (Object) false : null)
                .toArray();
    }
}
