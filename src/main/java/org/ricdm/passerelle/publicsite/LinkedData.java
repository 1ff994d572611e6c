package org.ricdm.passerelle.publicsite;

import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** JSON-LD for a block of data inside a page that nobody runs. */
final class LinkedData {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private LinkedData() {}

    /** The data as they can stand inside a script element: nothing in them ends the element or begins another one. */
    static String block(Map<String, Object> data) {
        return JSON.writeValueAsString(data)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }
}
