package org.ricdm.passerelle.dev;

import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Supplier;
import org.ricdm.passerelle.common.access.CentreKind;
import org.ricdm.passerelle.common.access.Role;
import org.ricdm.passerelle.common.access.Viewer;
import org.ricdm.passerelle.common.access.ViewerAuthentication;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.people.People;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;

/** Runs something in the name of a member, as demo data and tests need it. Never part of the production jar. */
@Component
public class ActingAs {

    private final People people;

    ActingAs(People people) {
        this.people = people;
    }

    /** Runs it as that member, who must be active. */
    public <T> T member(long memberId, Supplier<T> work) {
        return as(people.viewer(memberId).orElseThrow(), work);
    }

    /** Runs it as that member, who must be active. */
    public void member(long memberId, Runnable work) {
        member(memberId, () -> {
            work.run();
            return true;
        });
    }

    /** Runs it with all roles, for the first centres and people of an empty store. */
    public <T> T founder(Supplier<T> work) {
        return as(
                new Viewer(
                        0,
                        "founder",
                        "Founder",
                        "Founder",
                        0,
                        CentreKind.OFFICE,
                        EnumSet.allOf(Role.class),
                        Language.EN,
                        List.of(Language.EN),
                        ZoneOffset.UTC),
                work);
    }

    /** Runs it with nobody signed in. */
    public <T> T nobody(Supplier<T> work) {
        var before = SecurityContextHolder.getContext();
        SecurityContextHolder.clearContext();
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    private static <T> T as(Viewer viewer, Supplier<T> work) {
        var before = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(new SecurityContextImpl(new ViewerAuthentication(viewer)));
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
