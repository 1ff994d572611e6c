package org.ricdm.passerelle;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Clears what the classes before have left to the jobs of this one: mails that nobody waits for any more, and moderators,
 * each of whom would be told of every question and every case of the whole run.
 */
class NothingLeftOver implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext context) {
        var sql = SpringExtension.getApplicationContext(context).getBean(JdbcClient.class);
        sql.sql("delete from mail where state = 'WAITING'").update();
        sql.sql("delete from member_role where role = 'MODERATOR'").update();
    }
}
