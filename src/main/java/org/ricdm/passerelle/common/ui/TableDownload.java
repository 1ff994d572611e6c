package org.ricdm.passerelle.common.ui;

import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import org.ricdm.passerelle.common.table.Table;
import org.ricdm.passerelle.common.table.TableFormat;

/**
 * A button whose menu gives a table as a file, in the format one chooses. The file is written while it is sent. The table
 * is asked for when it is downloaded, so a right lost meanwhile counts.
 */
public class TableDownload extends Div {

    /**
     * @param words on the button
     * @param fileName without the ending
     */
    public TableDownload(String words, String fileName, TableSource table) {
        var button = Buttons.plain(words);
        button.setIcon(new Icon(Glyph.CHEVRON_DOWN));
        button.setIconAfterText(true);
        button.getElement().setAttribute("aria-haspopup", "menu");
        add(button);
        var menu = new ContextMenu(button);
        menu.setOpenOnClick(true);
        for (var format : TableFormat.values()) {
            // The entry of the menu follows the link, which works with keys and pointers alike.
            var link = link(format, getTranslation(format.wordKey()), fileName, table);
            link.getElement().setAttribute("hidden", true);
            add(link);
            menu.addItem(
                    getTranslation(format.wordKey()), click -> link.getElement().executeJs("this.click()"));
        }
    }

    /** A link to the table in that format. */
    public static Anchor link(TableFormat format, String words, String fileName, TableSource table) {
        return new Anchor(handler(format, fileName, table), words);
    }

    private static DownloadHandler handler(TableFormat format, String fileName, TableSource source) {
        return download -> {
            // Before the first byte: whoever may not have it gets none.
            var table = source.table();
            download.setFileName(format.fileName(fileName));
            download.setContentType(format.contentType());
            try (var to = download.getOutputStream()) {
                format.write(table, to);
            }
        };
    }

    /** Makes the table for who downloads it. */
    @FunctionalInterface
    public interface TableSource {
        Table table() throws IOException;
    }
}
