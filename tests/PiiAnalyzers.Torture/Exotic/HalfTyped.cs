using System; using System.Linq
namespace Half
public class Customer {
    public string Email { get; set
    public string Phone { get => 
    public string this[ { get; }
    [Pii public string Name => 
    [Pii( public string Other { get; }
    [] public int X;
    public record(string Email);
    public record R(string, int);
    public record R2(string Email, string Email, [property: ] string);
    public Customer(string email) : this(email, 
    public static implicit operator (Customer c) => c.Email;
    public override string ToString( => Email + 
    public void Log(ILogger logger, Customer c) {
        Console.WriteLine(
        Console.WriteLine(c.
        Console.WriteLine($"{c.Email
        Console.WriteLine($"{}");
        Console.WriteLine(c.Email, , c.Phone);
        Console.WriteLine(x => );
        Console.WriteLine(new { c., c.Email = 3, });
        logger.LogInformation("{A} {B", c.Email
        logger.LogInformation("{A} {B}", args: new[] { c.Email, }, eventId: );
        logger.LogInformation(args: c.Email, message: );
        logger.
        var x = ;
        var = c.Email;
        (var a, ) = c;
        foreach (var in c.Email) { Console.WriteLine(); }
        foreach (var y in ) Console.WriteLine(y);
        for (;;
        if (c is { Email: }) Console.WriteLine(c);
        if (c is Customer { Email: var e, Phone: { Length: } } and or not) Console.WriteLine(e);
        var z = c switch { => c.Email, { } => , _ };
        var w = c with { Email = };
        using (var s = ) { s.Write(c.Email); }
        try { } 
        catch (Exception e when e.Message) { Console.WriteLine(e) }
        goto ;
        goto case c.Email;
        return c.Email
        await c.Email; yield return c.Email; yield break
        lock { } fixed (char* p = ) ; stackalloc [c.Email];
        c.Email ??= ; c.Email += ; ++; -c.Email--; !c.Email!.!;
        from x in select x.Email; 
        delegate { Console.WriteLine(c.Email); };
        static void Local<T>(T t where T : { Console.WriteLine(t)
        []..[..].. ^c.Email .. ^;
        ref string r = ref c.Email; ref = ref ;
        checked(unchecked(c.Email; sizeof(c); __makeref(c.Email); __refvalue(c, string); __arglist(c.Email);
        Console.WriteLine(c?.?.Email?[0]?.); base.ToString(; this.; default(; typeof(; nameof(c.Email.); 
