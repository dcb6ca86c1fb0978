// Area: source-calls
// Construct: home-made option and result types that are mapped, bound and matched
// Libraries: Microsoft.Extensions.Logging
using Microsoft.Extensions.Logging;

namespace Cases.OptionTypes;

public readonly struct Option<T>
{
    private readonly T? _value; private readonly bool _has;
    private Option(T? v, bool has) { _value = v; _has = has; }
    public static Option<T> Some(T v) => new(v, true);
    public static Option<T> None => default;
    public Option<U> Map<U>(Func<T, U> f) => _has ? Option<U>.Some(f(_value!)) : Option<U>.None;
    public Option<U> Bind<U>(Func<T, Option<U>> f) => _has ? f(_value!) : Option<U>.None;
    public T Or(T other) => _has ? _value! : other;
    public R Match<R>(Func<T, R> some, Func<R> none) => _has ? some(_value!) : none();
}
public abstract record Result<T>
{
    public sealed record Ok(T Value) : Result<T>;
    public sealed record Fail(string Error) : Result<T>;
    public Result<U> Map<U>(Func<T, U> f) => this switch { Ok(var v) => new Result<U>.Ok(f(v)), Fail(var e) => new Result<U>.Fail(e), _ => throw new InvalidOperationException() };
    public T Unwrap() => this is Ok ok ? ok.Value : throw new InvalidOperationException();
}
public class Res<T, E>
{
    public T? Value { get; } public E? Error { get; }
    public Res(T? v, E? e) { Value = v; Error = e; }
    public Res<U, E> Map<U>(Func<T, U> f) => Value is null ? new Res<U, E>(default, Error) : new Res<U, E>(f(Value), Error);
}
public class Use(ILogger<Use> logger)
{
    private Option<Customer> Find(int id) => id > 1 ? Option<Customer>.Some(new Customer { Id = id }) : Option<Customer>.None;
    public void M(Customer c)
    {
        var o = Option<Customer>.Some(c);
        logger.LogInformation("{Value}", o.Map(x => x.Email).Or("none")); // LEAK PII1001 Customer.Email
        logger.LogInformation("{Value}", o.Map(x => x.Tier).Or("none")); // CLEAN tier only
        logger.LogInformation("{Value}", o.Map(x => x.Id).Or(0)); // CLEAN identifier only
        logger.LogInformation("{Value}", o.Map(x => x.Email).Map(m => m.Length).Or(0)); // CLEAN a length
        logger.LogInformation("{Value}", o.Map(x => x.Email).Map(m => m.Trim()).Or("")); // LEAK PII1001 Customer.Email
        logger.LogInformation("{Value}", o.Match(x => x.Tier, () => "none")); // CLEAN tier only
        logger.LogInformation("{Value}", o.Match(x => x.Email, () => "none")); // LEAK PII1001 Customer.Email
        logger.LogInformation("{Value}", o.Bind(x => Option<string>.Some(x.Name)).Or("")); // LEAK PII1001 Customer.Name
        logger.LogInformation("{Value}", o.Bind(x => Option<string>.Some(x.Tier)).Or("")); // CLEAN tier only
        logger.LogInformation("{Value}", Find(2).Map(x => x.Email).Or("")); // LEAK PII1001 Customer.Email
        logger.LogInformation("{Value}", Find(2).Map(x => x.Tier).Or("")); // CLEAN tier only
        Result<Customer> r = new Result<Customer>.Ok(c);
        logger.LogInformation("{Value}", r.Map(x => x.Email).Unwrap()); // LEAK PII1001 Customer.Email
        logger.LogInformation("{Value}", r.Map(x => x.Tier).Unwrap()); // CLEAN tier only
        logger.LogInformation("{Value}", r.Map(x => x.Id).Unwrap()); // CLEAN identifier only
        var q = new Res<Customer, string>(c, "bad");
        logger.LogInformation("{Value}", q.Map(x => x.Email).Value); // LEAK PII1001 Customer.Email
        logger.LogInformation("{Value}", q.Map(x => x.Tier).Value); // CLEAN tier only
        logger.LogInformation("{Value}", q.Map(x => x.Email).Error); // CLEAN the error, not the value
    }
}
