package org.ricdm.passerelle.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.ricdm.passerelle.PortalTest;
import org.ricdm.passerelle.common.access.InsideOnly;
import org.ricdm.passerelle.common.access.OpenToAll;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;

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
        operations().forEach((name, operation) -> {
            if (!hasRule(operation.method())) {
                without.add(name);
            }
        });

        assertThat(without).isEmpty();
        assertThat(operations()).hasSizeGreaterThan(20);
    }

    @Test
    void aVisitorIsRefusedByEveryOperationThatIsNotDeclaredOpen() {
        SecurityContextHolder.clearContext();
        var answered = new ArrayList<String>();

        operations().forEach((name, operation) -> {
            if (isGuarded(operation.method()) && !refuses(operation)) {
                answered.add(name);
            }
        });

        assertThat(answered).isEmpty();
    }

    private static boolean refuses(Operation operation) {
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

    private static boolean hasRule(Method method) {
        return isGuarded(method)
                || AnnotatedElementUtils.hasAnnotation(method, OpenToAll.class)
                || AnnotatedElementUtils.hasAnnotation(method.getDeclaringClass(), OpenToAll.class)
                || AnnotatedElementUtils.hasAnnotation(method, InsideOnly.class)
                || AnnotatedElementUtils.hasAnnotation(method.getDeclaringClass(), InsideOnly.class);
    }

    private static boolean isGuarded(Method method) {
        return AnnotationUtils.findAnnotation(method, PreAuthorize.class) != null
                || AnnotatedElementUtils.hasAnnotation(method, PreAuthorize.class)
                || AnnotatedElementUtils.hasAnnotation(method.getDeclaringClass(), PreAuthorize.class);
    }

    private Map<String, Operation> operations() {
        var operations = new TreeMap<String, Operation>();
        for (var bean : context.getBeansWithAnnotation(Service.class).values()) {
            var type = AopUtils.getTargetClass(bean);
            if (!type.getName().startsWith("org.ricdm.passerelle")) {
                continue;
            }
            for (var method : type.getDeclaredMethods()) {
                if (!Modifier.isPrivate(method.getModifiers())
                        && !Modifier.isStatic(method.getModifiers())
                        && !method.isSynthetic()) {
                    operations.put(
                            type.getSimpleName() + "." + method.getName() + Arrays.toString(method.getParameterTypes()),
                            new Operation(bean, method));
                }
            }
        }
        return operations;
    }

    private record Operation(Object bean, Method method) {}
}
