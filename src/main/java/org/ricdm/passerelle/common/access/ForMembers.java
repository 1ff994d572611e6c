package org.ricdm.passerelle.common.access;

import java.lang.annotation.*;
import org.springframework.security.access.prepost.PreAuthorize;

/** The rule of a service operation: any member whose account is active; what they see is decided object by object. */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@PreAuthorize("isAuthenticated() and principal instanceof T(org.ricdm.passerelle.common.access.Viewer)")
public @interface ForMembers {}
