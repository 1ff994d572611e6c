/**
 * Events of the network: what is said of them, who runs them ({@link EventTeam}), when and where they are
 * ({@link Events}). Sub-rooms by what one does: {@code event.programme} plans and shows what happens when,
 * {@code event.call} calls for contributions and decides on them,
 * {@code event.signup} gives places, {@code event.form} asks, {@code event.seats} seats, {@code event.letters} writes to
 * people, {@code event.badges} prints, {@code event.onsite} stands at the door, {@code event.certificates} certifies who
 * came, {@code event.feedback} asks how it was, {@code event.materials} keeps what was shown, {@code event.report} says
 * what remains to be told.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "common",
            "people",
            "people :: ui",
            "notification",
            "mail",
            "files",
            "files :: ui",
            "thesaurus"
        })
package org.ricdm.passerelle.event;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
