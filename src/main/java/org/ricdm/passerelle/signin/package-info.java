/** How somebody becomes a member and gets in: application, invitation, password, one-time link, session. */
@NullMarked
@ApplicationModule(allowedDependencies = {"common", "people", "mail"})
package org.ricdm.passerelle.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
