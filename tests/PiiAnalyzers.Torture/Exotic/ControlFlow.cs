using System; using System.Collections.Generic; using System.IO; using System.Threading.Tasks;
namespace Exotic;
public class Person { public string Email { get; set; } = ""; public string? Phone; public Person? Boss { get; set; } public List<Person> Team { get; } = []; public int Age { get; init; } }
public class Flow
{
    public string Jump(Person person, int n)
    {
        var text = person.Email;
        again:
        try { try { if (n-- > 0) goto again; if (n == -5) return text; } finally { text += person.Phone; } }
        catch (IOException e) when (Filter(e, ref text) || e.Message == text) { text = e.Message; throw; }
        catch when (n > 3) { goto again; }
        finally { lock (person) { using var s = new StringWriter(); s.Write(text); Console.WriteLine(s); } }
        switch (n) { case 1: goto case 2; case 2: goto default; default: text = "x"; break; case > 5 and < 9: goto again; }
        do { if (n == 3) continue; if (n == 4) break; } while (n++ < 10);
        for (var (a, b) = (0, text); a < 3; a++, b += a) foreach (var c in b) Console.Write(c);
        return text;
    }
    private static bool Filter(Exception e, ref string text) { text = e.Message; return true; }
    public IEnumerable<string> Items(Person p) { try { yield return p.Email; try { yield return p.Phone!; } finally { Console.WriteLine(p); } } finally { yield break; } }
    public async IAsyncEnumerable<string> Later(IAsyncEnumerable<Person> all) { await foreach (var (x, y) in Pairs(all).ConfigureAwait(false)) { await using var d = new D(); yield return x + await Task.FromResult(y); } }
    private async IAsyncEnumerable<(string, string)> Pairs(IAsyncEnumerable<Person> all) { await foreach (var p in all) yield return (p.Email, p.Phone ?? throw new InvalidOperationException(p.Email)); }
    public static async Task<int> Never() { while (true) { await Task.Yield(); } }
    public void Forever() { for (;;) { try { continue; } finally { } } }
    public int Unreachable(Person p) { return 1; Console.WriteLine(p.Email); goto nowhere; nowhere: ; }
    public void Locals(Person p) { void A(int n) { if (n > 0) B(n - 1); } void B(int n) { A(n); Console.WriteLine(p.Email); } A(3); static void C<T>(T t) { Console.WriteLine(t); } C(p); C(p.Email); }
}
public sealed class D : IAsyncDisposable { public ValueTask DisposeAsync() => default; }
