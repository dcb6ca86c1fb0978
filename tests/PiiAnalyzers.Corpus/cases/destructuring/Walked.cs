// Area: destructuring
// Construct: {@X} walks the members of an object, {X} and {$X} print it, {X} of a class shows its type's name
// Libraries: Serilog
using Serilog;

namespace Cases.Walked;

public class Node
{
    public string Label { get; set; } = "";

    public Node? Next { get; set; }

    public Customer? Owner { get; set; }
}

public class Box<T>
{
    public T? Content { get; set; }

    public int Size { get; set; }
}

public class PrivateOnly([PiiEmail] string mail)
{
    public int Length => mail.Length;

    [PiiEmail] private string Mail => mail;
}

public class Walker(ILogger log)
{
    public void Capture(Customer customer, Order order, Address address)
    {
        log.Information("{@Customer}", customer); // LEAK PII1002 Customer.Name
        log.Information("{Customer}", customer); // CLEAN prints the type's name
        log.Information("{$Customer}", customer); // CLEAN prints the type's name
        log.Information("{@Order}", order); // LEAK PII1002 Customer.Name
        log.Information("{@Order}", new { order.Number, order.Total }); // CLEAN no personal member
        log.Information("{@Address}", address); // LEAK PII1002 Address.Street
        log.Information("{@Country}", address.Country); // CLEAN country only
    }

    public void Positions(Customer customer)
    {
        log.Information("{@First} {Second}", customer.Id, customer); // CLEAN the second hole prints
        log.Information(
            "{First} {@Second}",
            customer.Id, // CLEAN identifier instead
            customer); // LEAK PII1002 Customer.Name
        log.Information("{$First}", new Contact(customer.Email, "mail")); // LEAK PII1002 Contact.Mail
    }

    public void Graphs(Node node, Box<Customer> box, Box<string> plain, List<Customer> customers, PrivateOnly hidden)
    {
        log.Debug("{@Node}", node); // LEAK PII1002 Customer.Name
        log.Debug("{@Node}", new { node.Label }); // CLEAN no personal member
        log.Debug("{@Box}", box); // LEAK PII1002 Customer.Name
        log.Debug("{@Box}", plain); // CLEAN type argument holds none
        log.Debug("{@All}", customers); // LEAK PII1002 Customer.Name
        log.Debug("{@All}", customers.ConvertAll(one => one.Id)); // CLEAN identifiers only
        log.Debug("{@Hidden}", hidden); // CLEAN private member is not walked
        log.Debug("{@Made}", new { Inner = new { customers[0].Email } }); // LEAK PII1002 Customer.Email
    }
}
