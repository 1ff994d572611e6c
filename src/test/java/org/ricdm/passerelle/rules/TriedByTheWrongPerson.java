package org.ricdm.passerelle.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.ricdm.passerelle.Fixture;
import org.ricdm.passerelle.common.access.NotOpen;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

/**
 * Each operation that has a rule, tried by a member who is the wrong person, and then by the right one, so that it is
 * the person that it was refused for. A new operation without such a try fails the last test.
 */
public abstract class TriedByTheWrongPerson {

    @Autowired
    ApplicationContext context;

    /** Whether the services of that package are tried here. */
    protected abstract boolean isOurs(String packageName);

    /** The tries by the short name of the operation. */
    protected abstract Map<String, Runnable> tries();

    /** Operations for which nobody among the members is wrong. */
    protected Set<String> forEveryMember() {
        return Set.of();
    }

    @TestFactory
    Stream<DynamicTest> theWrongPersonIsRefusedAndTheRightOneIsNot() {
        return tries().entrySet().stream()
                .map(one -> DynamicTest.dynamicTest(
                        one.getKey(), () -> one.getValue().run()));
    }

    /** Refused to each of the wrong ones, and then done by the right one. */
    protected static void only(Fixture fixture, long right, List<Long> wrong, Runnable act) {
        for (var person : wrong) {
            assertThatThrownBy(() -> fixture.as.member(person, act))
                    .isInstanceOfAny(NotOpen.class, AccessDeniedException.class);
        }
        assertThatCode(() -> fixture.as.member(right, act)).doesNotThrowAnyException();
    }

    @Test
    void everyOperationWithARuleIsTried() {
        var operations = new TreeSet<String>();
        Operations.of(context).values().stream()
                .filter(Operations.Operation::isGuarded)
                .filter(operation ->
                        isOurs(operation.method().getDeclaringClass().getPackageName()))
                .forEach(operation -> operations.add(operation.shortName()));

        var tried = new TreeSet<>(tries().keySet());
        tried.addAll(forEveryMember());

        assertThat(tried).isEqualTo(operations);
    }
}
