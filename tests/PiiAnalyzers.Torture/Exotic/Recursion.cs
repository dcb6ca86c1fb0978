using System; using System.Collections.Generic; using System.Linq;
namespace Exotic.Recursive;
public class Node<T> where T : Node<T> { public T? Next { get; set; } public List<Node<T>> Children { get; } = []; public string Name { get; set; } = ""; public override string ToString() => Name + Next + string.Join(",", Children); }
public class Leaf : Node<Leaf> { public Dictionary<Leaf, List<Leaf[]>> Map { get; } = []; public override string ToString() => base.ToString() + this; }
public record Loop(Loop Inner, string Name) { public Loop(Loop other, int n) : this(other.Inner, other.Name + n) { } public virtual Loop Other => this with { Inner = Other }; }
public record struct Pair<A, B>(A First, B Second) { public Pair<B, A> Swap() => new(Second, First); public Pair<Pair<A, B>, Pair<B, A>> Grow() => new(this, Swap()); }
public class Grow<T> { public Grow<Grow<T>> Bigger() => new(); public Grow<List<T>>? Next { get; set; } public T? Value { get; set; } public override string ToString() => Value + "" + Next; }
public class Ping(Pong pong) { public string Text => pong.Text; public string Call(string s) => pong.Call(s + Text); public override string ToString() => pong.ToString(); }
public class Pong(Ping ping) { public string Text => ping.Text; public string Call(string s) => ping.Call(s) + s; public override string ToString() => ping.ToString(); }
public interface IVisit<out T> { T Visit(IVisit<T> other) => other.Visit(this); }
public class Visit : IVisit<Visit>, IVisit<object> { public Visit Visit_(Visit v) => v.Visit_(this); object IVisit<object>.Visit(IVisit<object> o) => o.Visit(this); }
public class Cyclic : Cyclic { public string Email { get; set; } }
public class CyclicA : CyclicB { public string Name { get; set; } } public class CyclicB : CyclicA { public override string ToString() => Name; }
public struct Endless { public Endless Inner; public string Email; }
public interface ILoop : ILoop { string Name { get; } }
public class Constraint<T> where T : Constraint<T>, T { public T Value; }
public static class Functions
{
    public static Func<string, string> Fix(Func<Func<string, string>, Func<string, string>> f) => x => f(Fix(f))(x);
    public static string Ackermann(string m, string n) => m == "" ? n : Ackermann(m[1..], n == "" ? m : Ackermann(m, n[1..]));
    public static T Id<T>(T x) => Id(Id(x)); public static string Even(string s) => s == "" ? s : Odd(s); public static string Odd(string s) => Even(s[1..]);
    public static void Log(Leaf leaf, Loop loop, Pair<string, Loop> pair, Grow<string> grow) { Console.WriteLine(leaf); Console.WriteLine($"{loop} {pair.Grow().Swap()}"); Console.WriteLine(grow.Bigger().Bigger().Next!.Next); Console.WriteLine(Ackermann(leaf.Name, loop.Name)); }
    public static Func<Func<Func<string>>> Nest(Leaf l) => () => () => () => { Func<string> f = null!; f = () => f() + l.Name; Console.WriteLine(f()); return f(); };
}
