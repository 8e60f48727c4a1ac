import com.google.gson.Gson;
import java.util.Map;

class Hello {
    static String text() {
        return new Gson().toJson(Map.of("text", "Hello"));
    }

    public static void main(String[] args) {
        System.out.println(text());
    }
}
