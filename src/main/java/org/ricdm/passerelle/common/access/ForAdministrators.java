package org.ricdm.passerelle.common.access;

import java.lang.annotation.*;
import org.springframework.security.access.prepost.PreAuthorize;

/** The rule of a service operation: the network's administrators only. */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@PreAuthorize("hasRole('ADMINISTRATOR')")
public @interface ForAdministrators {}
