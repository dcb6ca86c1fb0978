// Area: expressions
// Construct: with expressions, tuples, nested deconstruction, discards, swaps
// Libraries: Serilog
using Serilog;

namespace Cases.ProfileEditor;

public record Draft(string Title, string Body);

public class ProfileEditor(ILogger log)
{
    public void Edit(Customer customer, Person person)
    {
        var draft = new Draft("profile", "empty");
        var filled = draft with { Body = customer.Name };
        log.Information("{Body}", filled.Body); // LEAK PII1001 Customer.Name
        log.Information("{Title}", filled.Title); // CLEAN sibling member
        log.Information("{Body}", draft.Body); // CLEAN the original object

        var anonymous = person with { Name = "removed" };
        log.Information("{Id}", anonymous.Id); // CLEAN identifier instead
    }

    public void Tuples(Customer customer)
    {
        var pair = (customer.Id, Mail: customer.Email);
        log.Information("{Mail}", pair.Mail); // LEAK PII1001 Customer.Email
        log.Information("{Id}", pair.Id); // CLEAN other element

        var (id, (name, tier)) = (customer.Id, (customer.Name, customer.Tier));
        log.Information("{Name}", name); // LEAK PII1001 Customer.Name
        log.Information("{Tier}", tier); // CLEAN other element
        log.Information("{Id}", id); // CLEAN other element

        var first = customer.Tier;
        var second = customer.Phone;
        (first, second) = (second, first);
        log.Information("{First}", first); // LEAK PII1001 Customer.Phone
        log.Information("{Second}", second); // CLEAN swapped away
    }

    public void Deconstructed(Contact contact)
    {
        var (mail, channel) = contact;
        log.Information("{Mail}", mail); // LEAK PII1001 Contact.Mail
        log.Information("{Channel}", channel); // CLEAN other component

        (_, var only) = contact;
        log.Information("{Only}", only); // CLEAN discarded the address
    }
}
