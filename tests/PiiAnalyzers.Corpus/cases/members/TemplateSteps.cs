// Area: members
// Construct: protected members that derived types set and their base class reads; results that are made with a message
// Libraries: Microsoft.Extensions.Logging
using Microsoft.Extensions.Logging;

namespace Cases.TemplateSteps;

public abstract class Step(ILogger logger)
{
    protected string State = "new";

    protected string? Detail { get; set; }

    public void Run(Customer customer)
    {
        Work(customer);
        logger.LogInformation("{State}", State); // CLEAN identifier only
        logger.LogInformation("{Detail}", Detail); // LEAK PII1001 Customer.Name
    }

    protected abstract void Work(Customer customer);
}

public class WelcomeStep(ILogger<WelcomeStep> logger) : Step(logger)
{
    protected override void Work(Customer customer)
    {
        State = "done " + customer.Id;
        Detail = customer.Name;
    }
}

public class Outcome
{
    private Outcome(string code, string? error) => (Code, Error) = (code, error);

    public string Code { get; }

    public string? Error { get; private set; }

    public static Outcome Bad(string error) => new("E", error);

    public static Outcome Good() => new("OK", null);

    public void Append(string more) => Error += more;
}

public class Checks(ILogger<Checks> logger)
{
    public void Outcomes(Customer customer)
    {
        logger.LogInformation("{Error}", Plain(customer).Error); // CLEAN a constant
        logger.LogInformation("{Error}", Telling(customer).Error); // LEAK PII1001 Customer.Name
        logger.LogInformation("{Code}", Telling(customer).Code); // CLEAN a code
        logger.LogInformation("{Error}", Appended(customer).Error); // LEAK PII1001 Customer.Email
    }

    private static Outcome Plain(Customer customer) => customer.Id < 0 ? Outcome.Good() : Outcome.Bad("negative");

    private static Outcome Telling(Customer customer) => customer.Id < 0 ? Outcome.Good() : Outcome.Bad("no " + customer.Name);

    private static Outcome Appended(Customer customer)
    {
        var outcome = Outcome.Good();
        outcome.Append(customer.Email);
        return outcome;
    }
}
