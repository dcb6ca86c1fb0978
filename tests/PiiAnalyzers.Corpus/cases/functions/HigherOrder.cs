// Area: functions
// Construct: functions that are passed on and called elsewhere, with lambdas, method groups and framework methods
// Libraries: Microsoft.Extensions.Logging
using Microsoft.Extensions.Logging;

namespace Cases.HigherOrder;

public class Use(ILogger<Use> logger)
{
    static T Apply<T>(Func<T, T> f, T v) => f(v);
    static U Pipe<T, U>(T v, Func<T, U> f) => f(v);
    static U Pipe2<T, U>(T v, Func<T, U> f) => Pipe(v, f);
    void Each(IEnumerable<Customer> cs, Action<string> f) { foreach (var c in cs) f(c.Email); }
    void EachTier(IEnumerable<Customer> cs, Action<string> f) { foreach (var c in cs) f(c.Tier); }
    void Each2(IEnumerable<Customer> cs, Action<string> f) => Each(cs, f);
    void LogOf(Func<string, string> f, string v) => logger.LogInformation("{Value}", f(v));
    void LogAll(IEnumerable<Customer> cs, Func<Customer, string> pick) { foreach (var s in cs.Select(pick)) logger.LogInformation("{Value}", s); }
    IEnumerable<R> MapAll<R>(IEnumerable<Customer> cs, Func<Customer, R> pick) { foreach (var c in cs) yield return pick(c); }
    IEnumerable<R> MapSel<R>(IEnumerable<Customer> cs, Func<Customer, R> pick) => cs.Select(pick);
    void Write(string s) => logger.LogInformation("{Value}", s);
    static string Trim(string s) => s.Trim();
    static string Hide(string s) => "***";
    public void M(Customer c, List<Customer> cs)
    {
        logger.LogInformation("{Value}", Apply(m => m.Trim(), c.Email)); // LEAK PII1001 Customer.Email
        logger.LogInformation("{Value}", Apply(m => m.Trim(), c.Tier)); // CLEAN tier only
        logger.LogInformation("{Value}", Apply(m => "x", c.Email)); // CLEAN a constant comes out
        logger.LogInformation("{Value}", Apply(Trim, c.Email)); // LEAK PII1001 Customer.Email
        logger.LogInformation("{Value}", Apply(Hide, c.Email)); // CLEAN a constant comes out
        logger.LogInformation("{Value}", Pipe(c, x => x.Email)); // LEAK PII1001 Customer.Email
        logger.LogInformation("{Value}", Pipe(c.Email, x => x.Length)); // CLEAN a length
        logger.LogInformation("{Value}", Pipe2(c.Email, x => x + "!")); // LEAK PII1001 Customer.Email
        logger.LogInformation("{Value}", Pipe2(c, x => x.Tier)); // CLEAN tier only
        logger.LogInformation("{Value}", Pipe2(c.Email, string.IsNullOrEmpty)); // CLEAN a test
        logger.LogInformation("{Value}", Pipe2(c.Email, PiiMask.Email)); // CLEAN masked
        logger.LogInformation("{Value}", Pipe2(c.Email, System.Net.WebUtility.UrlEncode)); // LEAK PII1001 Customer.Email
        Each(cs, s => logger.LogInformation("{Value}", s)); // LEAK PII1001 Customer.Email
        EachTier(cs, s => logger.LogInformation("{Value}", s)); // CLEAN tier only
        Each2(cs, s => logger.LogInformation("{Value}", s)); // LEAK PII1001 Customer.Email
        Each2(cs, s => logger.LogInformation("{Value}", s.Length)); // CLEAN a length
        Each(cs, Write); // LEAK PII1001 Customer.Email
        EachTier(cs, Write); // CLEAN tier only
        Each(cs, Console.WriteLine); // LEAK PII1005 Customer.Email
        EachTier(cs, Console.WriteLine); // CLEAN tier only
        LogOf(s => s.Trim(), c.Email); // LEAK PII1001 Customer.Email
        LogOf(s => "n", c.Email); // CLEAN a constant comes out
        LogOf(s => s, c.Tier); // CLEAN tier only
        LogOf(s => c.Email, "x"); // LEAK PII1001 Customer.Email
        LogAll(cs, x => x.Email); // LEAK PII1001 Customer.Email
        LogAll(cs, x => x.Tier); // CLEAN tier only
        logger.LogInformation("{Value}", MapAll(cs, x => x.Email).First()); // LEAK PII1001 Customer.Email
        logger.LogInformation("{Value}", MapAll(cs, x => x.Tier).First()); // CLEAN tier only
        logger.LogInformation("{Value}", MapSel(cs, x => x.Email).First()); // LEAK PII1001 Customer.Email
        logger.LogInformation("{Value}", MapSel(cs, x => x.Tier).First()); // CLEAN tier only
        logger.LogInformation("{Value}", MapSel(cs, x => new { x.Email, x.Id }).First().Id); // CLEAN identifier only
        logger.LogInformation("{Value}", cs.Select(x => x.Email).Select(Trim).First()); // LEAK PII1001 Customer.Email
        logger.LogInformation("{Value}", cs.Select(x => x.Email).Select(Hide).First()); // CLEAN a constant comes out
        logger.LogInformation("{Value}", cs.Select(x => x.Email).Select(PiiMask.Email).First()); // CLEAN masked
    }
}
