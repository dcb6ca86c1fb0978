// Area: source-calls
// Construct: virtual, abstract and interface dispatch to implementations in the compilation, default interface members
// Libraries: Microsoft.Extensions.Logging
using Microsoft.Extensions.Logging;

namespace Cases.Dispatch;

public interface IFormatter
{
    string Format(Customer customer);

    string Code(Customer customer);

    string Both(Customer customer) => Format(customer) + Code(customer);
}

public sealed class FullFormatter : IFormatter
{
    public string Format(Customer customer) => customer.Name + ", " + customer.Tier;

    public string Code(Customer customer) => "F" + customer.Id;
}

public sealed class ShortFormatter : IFormatter
{
    public string Format(Customer customer) => customer.Tier;

    public string Code(Customer customer) => "S" + customer.Id;
}

public abstract class Renderer
{
    public string Render(Customer customer) => "<" + Inner(customer) + ">";

    public virtual string Kind(Customer customer) => "plain";

    protected abstract string Inner(Customer customer);
}

public sealed class MailRenderer : Renderer
{
    protected override string Inner(Customer customer) => customer.Email;

    public override string Kind(Customer customer) => customer.Email.Length > 0 ? "mail" : "empty";
}

public abstract class Coder
{
    public string Render(Customer customer) => "<" + Inner(customer) + ">";

    protected abstract string Inner(Customer customer);
}

public sealed class NumberCoder : Coder
{
    protected override string Inner(Customer customer) => customer.Id.ToString();
}

public class DocumentService(ILogger<DocumentService> logger, IFormatter formatter, MailRenderer renderer, NumberCoder coder)
{
    public void Create(Customer customer)
    {
        logger.LogInformation("{Text}", formatter.Format(customer)); // LEAK PII1001 Customer.Name
        logger.LogInformation("{Text}", formatter.Code(customer)); // CLEAN identifier in all implementations
        logger.LogInformation("{Text}", formatter.Both(customer)); // LEAK PII1001 Customer.Name

        Renderer general = renderer;
        logger.LogInformation("{Text}", general.Render(customer)); // LEAK PII1001 Customer.Email
        logger.LogInformation("{Text}", general.Kind(customer)); // CLEAN only decided by it
        Coder other = coder;
        logger.LogInformation("{Text}", other.Render(customer)); // CLEAN identifier instead
    }
}
