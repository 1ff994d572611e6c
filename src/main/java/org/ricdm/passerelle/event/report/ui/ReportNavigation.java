package org.ricdm.passerelle.event.report.ui;

import org.ricdm.passerelle.common.table.TableFormat;
import org.ricdm.passerelle.event.ui.EventNavigation;

/** Links to the report on an event. */
public final class ReportNavigation {

    private ReportNavigation() {}

    /** The report, for organisers. */
    public static String report(String slug) {
        return EventNavigation.desk(slug) + "/report";
    }

    static String pdf(String slug) {
        return report(slug) + ".pdf";
    }

    static String workbook(String slug) {
        return TableFormat.XLSX.fileName(report(slug));
    }

    static String attendance(String slug, TableFormat format) {
        return format.fileName(EventNavigation.desk(slug) + "/attendance");
    }
}
