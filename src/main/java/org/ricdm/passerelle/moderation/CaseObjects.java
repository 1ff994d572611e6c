package org.ricdm.passerelle.moderation;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.common.access.Presentable;
import org.ricdm.passerelle.common.access.ReadAccess;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.i18n.Words;
import org.ricdm.passerelle.people.People;
import org.springframework.stereotype.Component;

/** How cases are shown in the bell and in mails, to those who moderate what they are about. Never the text itself. */
@Component
class CaseObjects implements ReadAccess, Presentable {

    static final String CASE = "case";

    private final CaseRows cases;
    private final ModerationAccess access;
    private final ModeratedObjects objects;
    private final People people;
    private final Words words;

    CaseObjects(CaseRows cases, ModerationAccess access, ModeratedObjects objects, People people, Words words) {
        this.cases = cases;
        this.access = access;
        this.objects = objects;
        this.people = people;
        this.words = words;
    }

    @Override
    public boolean answersFor(String kind) {
        return kind.equals(CASE);
    }

    /** A case that is decided needs nobody any more. */
    @Override
    public Set<ObjectRef> readable(long memberId, Collection<ObjectRef> asked) {
        var viewer = people.viewer(memberId).orElse(null);
        var readable = new HashSet<ObjectRef>();
        if (viewer != null) {
            var open = cases.stillOpen(ids(asked));
            var about = new HashSet<ObjectRef>();
            open.forEach(one -> about.add(one.object()));
            var mine = objects.moderatedBy(viewer, about);
            for (var one : open) {
                var member = one.object().kind().equals(Decision.MEMBER) && access.mayLook(viewer, one.object());
                if ((member || mine.contains(one.object())) && !access.isBarred(viewer, one)) {
                    readable.add(new ObjectRef(CASE, one.id()));
                }
            }
        }
        return readable;
    }

    @Override
    public Map<ObjectRef, Presentation> presentAll(Collection<ObjectRef> asked, Language reader) {
        var open = cases.stillOpen(ids(asked));
        var about = new HashSet<ObjectRef>();
        open.forEach(one -> about.add(one.object()));
        var shown = objects.look(about, reader);
        var presented = new HashMap<ObjectRef, Presentation>();
        for (var one : open) {
            var object = new ObjectRef(CASE, one.id());
            var look = shown.get(one.object());
            var title = look == null ? words.say(reader, "moderation.account") : look.title();
            presented.put(
                    object,
                    new Presentation(
                            words.say(reader, "moderation.kind." + one.kind()) + " · " + title,
                            "/admin/review/" + one.id(),
                            null,
                            null,
                            null,
                            words.say(reader, "moderation.queue"),
                            List.of(object),
                            object,
                            1));
        }
        return presented;
    }

    private static List<Long> ids(Collection<ObjectRef> asked) {
        return asked.stream().map(ObjectRef::id).toList();
    }
}
