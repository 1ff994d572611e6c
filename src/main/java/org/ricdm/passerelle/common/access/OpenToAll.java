package org.ricdm.passerelle.common.access;

import java.lang.annotation.*;

/** The rule of a service operation that visitors may call too: it shows or does nothing that is private. */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface OpenToAll {
    /** Why this needs no sign-in. */
    String value();
}
