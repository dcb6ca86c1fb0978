namespace Legacy.Crm.Entities;

public class Employee
{
    public int Id { get; set; }
    public string FullName { get; set; } = "";
    public string WorkEmail { get; set; } = "";
    public string? OfficePhone { get; set; }
    public DateOnly BirthDate { get; set; }
    public string? HomeAddress { get; set; }
    public decimal Salary { get; set; }
    public string? SalaryGrade { get; set; }
    public string? Iban { get; set; }
    public string? PassportNumber { get; set; }
    public string Department { get; set; } = "";
}
