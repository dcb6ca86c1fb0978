// Area: source-calls
// Construct: template methods: what a base class runs depends on the object it is called on
// Libraries: Microsoft.Extensions.Logging
using Microsoft.Extensions.Logging;

namespace Cases.TemplateMethods;

public abstract class Report
{
    public string Render(Customer c) => "<" + Body(c) + ">";
    protected abstract string Body(Customer c);
    protected virtual string Title(Customer c) => "title";
    public string Head(Customer c) { var t = Title(c); return t + "!"; }
    public string Twice(Customer c) => Head(c) + Render(c);
}
public sealed class MailReport : Report { protected override string Body(Customer c) => c.Email; }
public sealed class TierReport : Report { protected override string Body(Customer c) => c.Tier; protected override string Title(Customer c) => c.Name; }
public class PlainReport : Report { protected override string Body(Customer c) => c.Tier; }
public abstract class Step
{
    private readonly ILogger _log;
    protected Step(ILogger log) => _log = log;
    public void Run(Customer c) => _log.LogInformation("{Value}", Describe(c)); // LEAK PII1001 Customer.Email
    protected abstract string Describe(Customer c);
}
public sealed class MailStep(ILogger log) : Step(log) { protected override string Describe(Customer c) => c.Email; }
public sealed class IdStep(ILogger log) : Step(log) { protected override string Describe(Customer c) => c.Id.ToString(); }
public class Use(ILogger<Use> logger)
{
    private readonly Report _mail = new MailReport();
    private readonly Report _tier = new PlainReport();
    public void M(Customer c, Report any, MailReport mr, TierReport tr, PlainReport pr)
    {
        logger.LogInformation("{Value}", new PlainReport().Render(c)); // CLEAN this report shows the tier
        logger.LogInformation("{Value}", new MailReport().Render(c)); // LEAK PII1001 Customer.Email
        logger.LogInformation("{Value}", new TierReport().Render(c)); // CLEAN tier only
        logger.LogInformation("{Value}", new TierReport().Head(c)); // LEAK PII1001 Customer.Name
        logger.LogInformation("{Value}", new MailReport().Head(c)); // CLEAN this report has a plain title
        logger.LogInformation("{Value}", mr.Head(c)); // CLEAN this report has a plain title
        logger.LogInformation("{Value}", mr.Render(c)); // LEAK PII1001 Customer.Email
        logger.LogInformation("{Value}", tr.Render(c)); // CLEAN a constant replaced it
        logger.LogInformation("{Value}", pr.Render(c)); // CLEAN this report shows the tier
        logger.LogInformation("{Value}", pr.Twice(c)); // CLEAN this report shows the tier
        logger.LogInformation("{Value}", mr.Twice(c)); // LEAK PII1001 Customer.Email
        logger.LogInformation("{Value}", any.Render(c)); // LEAK PII1001 Customer.Email
        Report r = new PlainReport();
        logger.LogInformation("{Value}", r.Render(c)); // CLEAN a constant replaced it
        r = new MailReport();
        logger.LogInformation("{Value}", r.Render(c)); // LEAK PII1001 Customer.Email
        logger.LogInformation("{Value}", _mail.Render(c)); // LEAK PII1001 Customer.Email
        logger.LogInformation("{Value}", _tier.Render(c)); // CLEAN this report shows the tier
    }
}
