/**
 * The pages of visitors: plain HTML at the same addresses as the views of members, without session, cookie or script;
 * and what machines ask for (robots, site map, security contact).
 */
@NullMarked
@ApplicationModule
package org.ricdm.passerelle.publicsite;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
