#nullable enable
using System; using System.Collections.Generic; using System.Diagnostics.CodeAnalysis; using System.Runtime.CompilerServices; using System.Linq; using System.Text;
using Alias = (string Name, int Age); using unsafe Ptr = int*;
namespace Exotic.Modern;
public partial class Partial { public partial string Email { get; set; } public partial Partial(string email); public partial event Action<string> Changed; public partial string this[int i] { get; } }
public partial class Partial { public partial string Email { get => field ?? ""; set => field = value.Trim(); } public partial Partial(string email) => Email = email; public partial event Action<string> Changed { add { } remove { } } public partial string this[int i] => Email + i; }
public static class Extensions
{
    extension(Partial p) { public string Shown => p.Email; public static Partial operator +(Partial a, Partial b) => new(a.Email + b.Email); public void Log() => Console.WriteLine(p.Email); }
    extension<T>(IEnumerable<T> all) where T : class { public T? First0 => all.FirstOrDefault(); public static IEnumerable<T> Empty => []; }
    extension(ref int n) { public void Bump() => n++; }
    public static string Text(this Partial p) => p.Shown;
}
public struct Counter(string name) { public string Name = name; public void operator +=(string more) => Name += more; public void operator ++() => Name += "x"; public static Counter operator checked -(Counter a) => a; public static Counter operator -(Counter a) => a; public static implicit operator string(Counter c) => c.Name; public static explicit operator Counter(string s) => new(s); }
public ref struct Slice(Span<char> data) : IDisposable { public Span<char> Data = data; public readonly ref char First => ref Data[0]; public void Dispose() => Console.WriteLine(Data.ToString()); public ref struct Enumerator { public bool MoveNext() => false; public char Current => ' '; } public Enumerator GetEnumerator() => default; }
[InlineArray(8)] public struct Eight { private string _element; }
public class Primary(string email, ref readonly int n, params ReadOnlySpan<string> more) : Base(email + more.Length) { public string Email => email; public required string Must { get; init; } private readonly string _copy = email.Trim(); public override string ToString() => $"{email}{_copy}{base.ToString()}"; }
public class Base(string text) { public override string ToString() => text; }
[InterpolatedStringHandler] public ref struct Handler { public Handler(int literal, int formatted, object receiver, out bool ok) { ok = true; } public bool AppendLiteral(string s) => true; public bool AppendFormatted<T>(T value, int alignment = 0, string? format = null) { Console.WriteLine(value); return false; } }
public static class Uses
{
    public static void Custom(object o, [InterpolatedStringHandlerArgument("o")] ref Handler h) { }
    public static unsafe void All(Partial p, scoped ref string text, in Alias alias, Eight eight, dynamic dyn, int[] numbers)
    {
        Custom(p, $"a{p.Email,-10:X}b{alias.Name}"); p.Log(); Console.WriteLine((p + p).Shown);
        Counter c = new(p.Email); c += text; c++; ++c; string s = c; var back = (Counter)s; Console.WriteLine(s + back.Name);
        ref var r = ref (text.Length > 3 ? ref text : ref s); r = p.Email; Console.WriteLine(text); Console.WriteLine(r);
        eight[0] = p.Email; eight[^1] = "x"; foreach (var e in eight[1..3]) Console.WriteLine(e); Console.WriteLine(eight[0]);
        Span<char> buffer = stackalloc char[10]; p.Email.AsSpan().CopyTo(buffer); using var slice = new Slice(buffer); foreach (var ch in slice) Console.Write(ch);
        fixed (char* q = p.Email) { Console.WriteLine(*q); Console.WriteLine(q[3]); Ptr z = stackalloc int[3]; *z = p.Email[0]; Console.WriteLine(z->ToString()); }
        delegate*<string, void> f = &Console.WriteLine; f(p.Email); nint size = sizeof(nint); 
        List<string> list = [.. numbers.Select(n => n + p.Email), p.Email, .. p is { Email: [_, .. var rest, 'x'] } ? [rest] : Array.Empty<string>()]; Console.WriteLine(string.Join(",", list));
        Dictionary<string, Partial> map = new() { [p.Email] = p, ["b"] = new(p.Email) { Email = "c" } }; Console.WriteLine(map[p.Email]?.Email ?? map.Keys.First());
        dyn.Email = p.Email; Console.WriteLine(dyn.Email + dyn[p.Email](dyn)); var anon = new { p.Email, Inner = new { alias.Name } }; Console.WriteLine(anon); Console.WriteLine(anon with { Email = "x" });
        (var a, (text, _)) = (p.Email, (alias.Name, alias.Age)); (a, text) = (text, a); Console.WriteLine(a); text ??= a; text ??= throw new Exception(a);
        var q2 = from n in numbers let m = p.Email + n join k in numbers on n equals k into g from h in g.DefaultIfEmpty() where m.Length > h orderby m descending, n group m by n into gg select new { gg.Key, All = gg.ToList() }; foreach (var row in q2) Console.WriteLine(row);
        var sw = (p.Email, alias) switch { ("x", _) => p.Email, ({ Length: > 3 and < 5 } y, { Name: var z2 }) when z2 == y => y + z2, (null, not null) => "n", [..] => "", var (w, _) => w }; Console.WriteLine(sw);
        Func<string, Task2> lam = async ([NotNull] x) => { Console.WriteLine(x); return await Task2.Of(x); }; var d = (ref int x, string y = "q") => x++; p?.Email = "conditional"; p!.Email += p.Email[..^1]; checked { numbers[^1] += numbers[0]; }
        goto end; end: Console.WriteLine(nameof(List<>) + typeof(Dictionary<,>) + default(Alias) + $$"""{{{p.Email}}} {{alias.Name}}""" + """ "raw" """u8.Length);
    }
}
[AsyncMethodBuilder(typeof(int))] public class Task2 { public static Task2 Of(string s) => null!; public Awaiter GetAwaiter() => default; public struct Awaiter : INotifyCompletion { public bool IsCompleted => true; public Task2 GetResult() => null!; public void OnCompleted(Action a) { } } }
file record Hidden(string Email); file static class Hider { public static void Log(Hidden h) => Console.WriteLine(h); }
public union Shape(string, int); public closed record Closed(string Email);
