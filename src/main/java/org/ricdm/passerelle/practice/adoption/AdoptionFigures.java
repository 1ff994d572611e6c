package org.ricdm.passerelle.practice.adoption;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.ricdm.passerelle.common.access.ForMembers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What those who try practices answer, counted over the network. */
@Service
@Transactional(readOnly = true)
public class AdoptionFigures {

    private final JdbcClient sql;

    AdoptionFigures(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * How often each answer was given to each question, in the order they are offered; 0 for what nobody answered. One
     * statement.
     */
    @ForMembers
    public Map<AdoptionQuestion, Map<String, Integer>> answers() {
        var counts = new EnumMap<AdoptionQuestion, Map<String, Integer>>(AdoptionQuestion.class);
        for (var question : AdoptionQuestion.values()) {
            var choices = new LinkedHashMap<String, Integer>();
            question.choices().forEach(choice -> choices.put(choice, 0));
            counts.put(question, choices);
        }
        sql.sql("select question, answer, count(*) as times from adoption_question where answer is not null"
                        + " group by question, answer")
                .query(row -> {
                    Objects.requireNonNull(counts.get(AdoptionQuestion.valueOf(row.getString("question"))))
                            .put(row.getString("answer"), row.getInt("times"));
                });
        return counts;
    }

    /** How many adoptions were given up for which reason; 0 for those that nobody gave. One statement. */
    @ForMembers
    public Map<StopReason, Integer> reasons() {
        var counts = new EnumMap<StopReason, Integer>(StopReason.class);
        for (var reason : StopReason.values()) {
            counts.put(reason, 0);
        }
        sql.sql(
                        "select stop_reason, count(*) as times from adoption where stop_reason is not null group by stop_reason")
                .query(row -> {
                    counts.put(StopReason.valueOf(row.getString("stop_reason")), row.getInt("times"));
                });
        return counts;
    }
}
