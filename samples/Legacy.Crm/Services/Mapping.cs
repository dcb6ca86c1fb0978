using Legacy.Crm.Contracts;
using Legacy.Crm.Entities;

namespace Legacy.Crm.Services;

public static class Mapping
{
    public static CustomerDto ToDto(Customer customer)
        => new(customer.Id, customer.FirstName, customer.LastName, customer.Email, customer.Phone, customer.Segment);

    public static OrderConfirmation ToConfirmation(Order order) => new()
    {
        OrderId = order.Id,
        To = order.CustomerEmail,
        Greeting = "Dear " + DisplayNameOf(order.Customer),
        Body = $"Your order {order.Id} of {order.Total} has been received.",
    };

    public static QueuedMail ToMail(OrderConfirmation confirmation)
    {
        var mail = new QueuedMail { Recipient = confirmation.To, Subject = "Order " + confirmation.OrderId };
        mail.Text = confirmation.Greeting + "\n" + confirmation.Body;
        return mail;
    }

    public static ShippingLabel ToLabel(Order order, Address address)
        => new(order.Id, address.Name, address.Street, address.ZipCode + " " + address.City);

    public static PayrollLine ToPayroll(Employee employee) => new(employee.FullName, employee.Iban ?? "", employee.Salary);

    public static IEnumerable<SearchRow> Search(IEnumerable<Customer> customers, string term)
        => from customer in customers
           where customer.LastName.StartsWith(term, StringComparison.OrdinalIgnoreCase)
           select new SearchRow { Id = customer.Id, Title = DisplayNameOf(customer), Subtitle = customer.City, Kind = "customer" };

    public static string DisplayNameOf(Customer customer) => $"{customer.FirstName} {customer.LastName}";
}
