package org.ricdm.passerelle.practice.papers;

import java.util.List;
import org.ricdm.passerelle.common.access.ForMembers;
import org.ricdm.passerelle.common.access.NotOpen;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Sheets as data, as {@code passerelle/practice-sheets.schema.json} describes them. */
@Service
@Transactional(readOnly = true)
public class PracticeExport {

    /** Sheets in one answer. */
    public static final int MOST_SHEETS = 500;

    private final SheetsOutside sheets;
    private final SheetData data;
    private final JsonMapper json = JsonMapper.builder().build();

    PracticeExport(SheetsOutside sheets, SheetData data) {
        this.sheets = sheets;
        this.data = data;
    }

    /**
     * A document with those of the sheets that who asks may read, in their order; the others are left out without a word.
     * Of more than {@value #MOST_SHEETS} the first ones. Eight statements a sheet.
     *
     * @throws NotOpen when none of them is open to who asks
     */
    @ForMembers
    public String json(List<Long> ids) {
        var open = sheets.of(ids.stream().distinct().limit(MOST_SHEETS).toList());
        if (open.isEmpty()) {
            throw new NotOpen("sheets");
        }
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(data.of(open));
    }
}
