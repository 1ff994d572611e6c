/**
 * Forums, topics and posts: where members ask each other, answer and keep what was said. It tells {@code notification}
 * whom a post concerns, hands talk over to {@code practice}, and answers for its objects (forum, topic, post) through
 * {@code common.access}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "common",
            "people",
            "people :: ui",
            "thesaurus",
            "files",
            "notification",
            "notification :: ui",
            "search",
            "search :: ui",
            "moderation",
            "moderation :: ui",
            "practice",
            "practice :: ui"
        })
package org.ricdm.passerelle.forum;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
