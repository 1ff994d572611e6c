package org.ricdm.passerelle.event;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ricdm.passerelle.common.access.ObjectRef;
import org.ricdm.passerelle.common.access.Presentable;
import org.ricdm.passerelle.common.i18n.Language;
import org.ricdm.passerelle.common.store.Columns;
import org.springframework.stereotype.Component;

/** How events are shown in mails, the bell and search. */
@Component
class EventObjects implements Presentable {

    private final EventSelection events;

    EventObjects(EventSelection events) {
        this.events = events;
    }

    @Override
    public boolean answersFor(String kind) {
        return kind.equals(EventAccess.EVENT);
    }

    @Override
    public Map<ObjectRef, Presentation> presentAll(Collection<ObjectRef> objects, Language reader) {
        return events.in(reader, "e.id in (:ids)", Map.of("ids", Columns.listedIds(objects)), 0).stream()
                .map(EventObjects::presentation)
                .collect(Collectors.toMap(Presentation::thread, Function.identity()));
    }

    private static Presentation presentation(EventBrief event) {
        var object = EventAccess.ref(event.id());
        return new Presentation(
                event.title(),
                event.path(),
                null,
                event.summary(),
                event.language(),
                event.city(),
                List.of(object),
                object,
                1);
    }
}
