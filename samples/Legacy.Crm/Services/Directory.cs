using Legacy.Crm.Entities;

namespace Legacy.Crm.Services;

/// <summary>Answers what the screens ask for.</summary>
public class Directory(Dictionary<int, Customer> customers, Dictionary<int, Employee> employees)
{
    private readonly Employee _manager = new();

    public string ManagerName => _manager.FullName;

    public string? MailOf(int customer) => customers.TryGetValue(customer, out var found) ? found.Email : null;

    public async Task<string?> PhoneOfAsync(int customer)
    {
        await Task.Yield();
        return customers[customer].MobilePhone ?? customers[customer].Phone;
    }

    public IEnumerable<string> Mails(string segment) => customers.Values.Where(customer => customer.Segment == segment).Select(customer => customer.Email);

    public string DepartmentOf(int employee) => employees[employee].Department;

    public int Count => customers.Count;

    public bool HasPhone(int customer) => customers[customer].Phone is not null;
}
