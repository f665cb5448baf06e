import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

/**
 * Runs Neo4j in the folder named by the first argument until standard input ends. The parent holds the other end of
 * that pipe, so the server ends with it, whatever ends the parent. A byte before the end means "keep the folder".
 */
class Server {
    public static void main(String[] args) {
        try {
            serve(Path.of(args[0]), Boolean.parseBoolean(args[1]));
            System.exit(0);
        } catch (Exception e) {
            e.printStackTrace();
            System.exit(1); // Neo4j's threads would keep the process alive
        }
    }

    private static void serve(Path home, boolean temporary) throws Exception {
        var neo4j = new DatabaseManagementServiceBuilder(home)
                .loadPropertiesFromFile(home.resolve("neo4j.conf"))
                .build();
        setPassword(neo4j, home);
        System.out.println("ready");
        boolean keep = System.in.read() >= 0;
        neo4j.shutdown();
        if (temporary && !keep) {
            delete(home);
        }
    }

    /** Once per folder: Neo4j refuses to set the password that is set already. */
    private static void setPassword(DatabaseManagementService neo4j, Path home) throws Exception {
        Path done = home.resolve("password.set");
        if (Files.exists(done)) {
            return;
        }
        neo4j.database("system").executeTransactionally(
                "ALTER USER neo4j SET PLAINTEXT PASSWORD $password CHANGE NOT REQUIRED",
                Map.of("password", Files.readString(home.resolve("password"))));
        Files.createFile(done);
    }

    private static void delete(Path folder) throws Exception {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
