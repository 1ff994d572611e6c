package org.ricdm.passerelle.rules;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.ricdm.passerelle.common.access.InsideOnly;
import org.ricdm.passerelle.common.access.OpenToAll;
import org.springframework.aop.support.AopUtils;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** All operations of all services, read from the code. */
final class Operations {

    private Operations() {}

    /** By their names with the types of what they take. */
    static Map<String, Operation> of(ApplicationContext context) {
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

    /** @param bean the service as others get it, with what stands in front of it */
    record Operation(Object bean, Method method) {

        String shortName() {
            return method.getDeclaringClass().getSimpleName() + "." + method.getName();
        }

        boolean hasRule() {
            return isGuarded()
                    || AnnotatedElementUtils.hasAnnotation(method, OpenToAll.class)
                    || AnnotatedElementUtils.hasAnnotation(method.getDeclaringClass(), OpenToAll.class)
                    || AnnotatedElementUtils.hasAnnotation(method, InsideOnly.class)
                    || AnnotatedElementUtils.hasAnnotation(method.getDeclaringClass(), InsideOnly.class);
        }

        boolean isGuarded() {
            return AnnotatedElementUtils.hasAnnotation(method, PreAuthorize.class)
                    || AnnotatedElementUtils.hasAnnotation(method.getDeclaringClass(), PreAuthorize.class);
        }
    }
}
