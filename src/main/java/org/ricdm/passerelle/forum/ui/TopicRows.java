package org.ricdm.passerelle.forum.ui;

import java.time.Instant;
import java.util.List;
import org.ricdm.passerelle.common.access.Viewer;
import org.ricdm.passerelle.common.ui.RowList;
import org.ricdm.passerelle.forum.TopicSummary;

/** Topics as rows, as that person reads them now. */
class TopicRows extends RowList {

    TopicRows(List<TopicSummary> topics, Viewer reader, Instant now) {
        topics.forEach(topic -> add(row(topic, reader, now)));
    }

    /** From several forums: each row says where it stands. */
    static TopicRows ofSeveralForums(List<TopicSummary> topics, Viewer reader, Instant now) {
        var rows = new TopicRows(List.of(), reader, now);
        topics.forEach(topic -> rows.add(row(topic, reader, now).second(topic.forumName())));
        return rows;
    }

    private static TopicRow row(TopicSummary topic, Viewer reader, Instant now) {
        return new TopicRow(topic, reader.language(), reader.zone(), now);
    }
}
