// Area: sinks-database
// Construct: a store of one's own, marked as one; objects handed to it
// Libraries: PiiAnalyzers.Annotations

namespace Cases.Stores;

public class Vault
{
    public void Put(string key, [PiiSink(PiiSinkKind.Storage)] string value) => Console.Error.Write("");

    public void Keep([PiiSink(PiiSinkKind.Storage)] object document) => Console.Error.Write("");
}

public class Account
{
    public int Id { get; set; }

    [PiiEmail, Encrypted] public string Mail { get; set; } = "";
}

public static class Archive
{
    public static void Values(Vault vault, Customer customer)
    {
        vault.Put("mail", customer.Email); // LEAK PII3002 Customer.Email
        vault.Put("tier", customer.Tier); // CLEAN tier only
        vault.Put("phone", customer.Phone ?? "none"); // LEAK PII3002 Customer.Phone
        vault.Put("phone", customer.Phone is null ? "none" : "some"); // CLEAN a null test
        vault.Put(customer.Email, "x"); // CLEAN the key is not marked
        vault.Put("mail", PiiMask.Email(customer.Email)!); // CLEAN masked
    }

    public static void Objects(Vault vault, Customer customer, Account account, Order order)
    {
        vault.Keep(customer); // LEAK PII3002 Customer.Name
        vault.Keep(order); // LEAK PII3002 Customer.Email
        vault.Keep(account); // CLEAN its mail is stored encrypted
        vault.Keep(new { customer.Id, customer.Phone }); // LEAK PII3002 Customer.Phone
        vault.Keep(new { customer.Id, customer.Tier }); // CLEAN no personal member
        vault.Keep(new List<Customer> { customer }); // LEAK PII3002 Customer.Email
        vault.Keep(new List<int> { customer.Id }); // CLEAN identifier instead
    }
}
