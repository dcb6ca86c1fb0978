using System; using System.IO; using System.Threading.Tasks;
var email = args.Length > 0 ? args[0] : Environment.GetEnvironmentVariable("EMAIL");
var person = new Person(email!, 3) { Phone = email };
Console.WriteLine(person); Console.WriteLine($"{person.Email} {person with { Email = "x" }}");
await Log(person); local(); return person.Email.Length;
void local() { Console.WriteLine(email); inner(); void inner() => Console.WriteLine(person.Phone); }
static async Task Log<T>(T t) { await Console.Out.WriteLineAsync(t?.ToString()); throw new InvalidOperationException($"bad {t}"); }
public partial record Person(string Email, int Age) { public string? Phone { get; init; } }
partial class Program { public static string Last = ""; }
interface IThing { static abstract string Make(string email); string Email { get; set; } void Log() { Console.WriteLine(Email); } static virtual string operator +(IThing a, IThing b) => a.Email + b.Email; }
class Thing : IThing { public static string Make(string email) => email; string IThing.Email { get; set; } = ""; ~Thing() { Console.WriteLine(((IThing)this).Email); } static Thing() { Console.WriteLine(Make("x")); } event Action<string> E { add { value(((IThing)this).Email); } remove => value("x"); } public string this[string key] { get => key; set { Console.WriteLine(value + key); } } public static Thing operator ++(Thing t) => t; public static bool operator true(Thing t) => true; public static bool operator false(Thing t) => false; public static Thing operator &(Thing a, Thing b) => a; public void Deconstruct(out string email, out int n) { email = ((IThing)this).Email; n = 1; } }
enum Kind : byte { A = 1, B = (byte)Kind.A } delegate void Handler<in T>(T sender, params string[] more); unsafe struct Raw { public fixed char Name[20]; public delegate* unmanaged[Cdecl]<string, int> F; }
class Generic<T, U> where T : class, IThing, new() where U : unmanaged, allows ref struct { public T Make() { var t = new T(); Console.WriteLine(t.Email); Console.WriteLine(T.Make("x")); return t; } class Nested<V> : Generic<T, U> where V : T { public override string ToString() => new Nested<V>().Make().Email; } }
