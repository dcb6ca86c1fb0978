// Area: declarations
// Construct: annotations on base and interface members apply to overrides and implementations
// Libraries: Microsoft.Extensions.Logging
using Microsoft.Extensions.Logging;

namespace Cases.InheritedAnnotations;

public interface IReachable
{
    [PiiPhone] string Reach { get; }

    string Region { get; }

    [return: PiiEmail]
    string Address(int index);

    string Route(int index);
}

public abstract class Party
{
    [Confidential] public abstract string LegalName { get; }

    public abstract string Form { get; }
}

public sealed class Company(string name, string reach) : Party, IReachable
{
    public override string LegalName => name;

    public override string Form => "limited";

    public string Reach => reach;

    public string Region => "north";

    public string Address(int index) => index + "@house.example";

    public string Route(int index) => "route " + index;
}

public sealed class Hidden(string line) : IReachable
{
    string IReachable.Reach => line;

    string IReachable.Region => "south";

    string IReachable.Address(int index) => "";

    string IReachable.Route(int index) => "";
}

public class Caller(ILogger<Caller> logger)
{
    public void Call(Company company, IReachable any, Party party)
    {
        logger.LogInformation("{Reach}", company.Reach); // LEAK PII1001 IReachable.Reach
        logger.LogInformation("{Region}", company.Region); // CLEAN not annotated
        logger.LogInformation("{Name}", company.LegalName); // LEAK PII1001 Party.LegalName
        logger.LogInformation("{Form}", company.Form); // CLEAN not annotated
        logger.LogInformation("{Mail}", company.Address(1)); // LEAK PII1001 IReachable.Address
        logger.LogInformation("{Route}", company.Route(1)); // CLEAN not annotated
        logger.LogInformation("{Reach}", any.Reach); // LEAK PII1001 IReachable.Reach
        logger.LogInformation("{Region}", any.Region); // CLEAN not annotated
        logger.LogInformation("{Name}", party.LegalName); // LEAK PII1001 Party.LegalName
        logger.LogInformation("{Form}", party.Form); // CLEAN not annotated
    }
}
