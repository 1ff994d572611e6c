package org.ricdm.passerelle.common.access;

import java.lang.annotation.*;

/**
 * The rule of a service operation that only other services and jobs call, never a view or a request directly. A test
 * refuses calls to it from {@code ui} packages and controllers.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface InsideOnly {
    /** Who calls it and why it asks nobody. */
    String value();
}
