package vn.sophongtrao.platform.database;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Refuses to serve over a connection to which the wall does not apply: a superuser, a role that bypasses row-level
 * security, or the owner of tables. Comes after the migrations and before the first request.
 */
@Component
class ConnectionRoleCheck implements SmartInitializingSingleton {

    private final JdbcClient jdbc;

    ConnectionRoleCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Role role = jdbc.sql("""
                        select r.rolname as name, r.rolsuper as superuser, r.rolbypassrls as bypasses,
                               exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                                        where c.relkind in ('r', 'p') and n.nspname !~ '^(pg_|information_schema$)'
                                          and pg_has_role(r.oid, c.relowner, 'member')) as owns
                          from pg_roles r where r.rolname = current_user""").query(Role.class).single();
        if (role.superuser()) {
            throw new UnfitRoleException(role.name(), "is a superuser");
        }
        if (role.bypasses()) {
            throw new UnfitRoleException(role.name(), "bypasses row-level security");
        }
        if (role.owns()) {
            throw new UnfitRoleException(role.name(), "owns tables");
        }
    }

    record Role(String name, boolean superuser, boolean bypasses, boolean owns) {}
}
