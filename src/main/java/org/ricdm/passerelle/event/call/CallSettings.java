package org.ricdm.passerelle.event.call;

import java.util.EnumMap;
import java.util.Map;
import org.ricdm.passerelle.common.InvalidInput;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.common.access.NotOpen;
import org.ricdm.passerelle.common.audit.Audit;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.text.Markdown;
import org.ricdm.passerelle.common.text.MentionNames;
import org.ricdm.passerelle.event.EventAccess;
import org.ricdm.passerelle.event.TeamPart;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is called for, until when, and from whom: said by the organisers of an event. */
@Service
@Transactional
public class CallSettings {

    private final EventAccess events;
    private final CallRows rows;
    private final Markdown markdown;
    private final Audit audit;

    CallSettings(EventAccess events, CallRows rows, Markdown markdown, Audit audit) {
        this.events = events;
        this.rows = rows;
        this.markdown = markdown;
        this.audit = audit;
    }

    /**
     * What was said so far.
     *
     * @throws NotOpen when there is no such event or who asks does not run it
     */
    @ForMembers
    @Transactional(readOnly = true)
    public RunCall find(String slug) {
        var event = events.runs(slug, TeamPart.ORGANISER);
        var call = rows.call(event.id());
        var setup = call.setup();
        return new RunCall(
                event,
                new CallSetup(
                        setup.opens(),
                        setup.closes(),
                        setup.reviewBy(),
                        setup.formats(),
                        setup.guests(),
                        rows.texts(event.id())),
                call.version());
    }

    /**
     * Says it anew. A deadline that is put off lets people propose again; one that is brought forward loses nothing.
     *
     * @param version as it was read
     * @throws NotOpen when there is no such event or who asks does not run it
     * @throws InvalidInput on {@code opens}, {@code closes}, {@code reviewBy}, {@code formats}, {@code text},
     *     {@code text.fr} and so on; on {@code version} when somebody else changed it meanwhile
     */
    @ForMembers
    public void change(String slug, int version, CallSetup typed) {
        var event = events.runs(slug, TeamPart.ORGANISER);
        var setup = CallRules.checked(event, typed);
        if (!rows.change(event.id(), version, setup, html(setup))) {
            throw InvalidInput.of("version", "event.error.changed");
        }
        audit.note("events.call", EventAccess.ref(event.id()), "until " + setup.closes());
    }

    /** Nobody is named with an at sign on a page that visitors read. */
    private Map<Language, String> html(CallSetup setup) {
        var html = new EnumMap<Language, String>(Language.class);
        setup.texts()
                .forEach((language, text) -> html.put(
                        language, markdown.render(text, MentionNames.NONE).html()));
        return html;
    }
}
