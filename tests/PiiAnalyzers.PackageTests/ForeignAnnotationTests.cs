using PiiAnalyzers.PackageTests.Infrastructure;

namespace PiiAnalyzers.PackageTests;

/// <summary>Fresh projects in which other annotations than the product's say what is personal.</summary>
[Collection(BuildCollection.Name)]
public class ForeignAnnotationTests(PackedPackages packages)
{
    private const string AspNetCore = """<FrameworkReference Include="Microsoft.AspNetCore.App" />""";

    [Fact]
    public async Task Project_with_its_own_data_classification_only_gets_the_warnings()
    {
        var project = new Consumer(
            packages,
            "OwnClassification",
            """
            using Microsoft.Extensions.Compliance.Classification;

            var person = new Person(1, "Jane Roe");
            Console.WriteLine(person.Name); // expect: PII1005
            Console.WriteLine(person); // expect: PII1005
            Console.WriteLine(new Employee(2, "Richard Roe"));

            public sealed class PrivateAttribute() : DataClassificationAttribute(new DataClassification("Contoso", "Private"));

            public record Person(int Id, [property: Private] string Name); // expect: PII1006

            public partial record Employee(int Id, [property: Private] string Name);
            """,
            Consumer.Executable);

        (await project.BuildAsync()).Succeeded();
        project.ReportsWhatTheSourceExpects();
        Assert.EndsWith("Employee { Id = 2, Name = *** }\n", await project.RunAsync());
    }

    [Fact]
    public async Task Project_with_personal_data_of_identity_only_gets_the_warnings()
    {
        var project = new Consumer(
            packages,
            "IdentityUsers",
            """
            using Microsoft.AspNetCore.Identity;
            using Microsoft.Extensions.Logging.Abstractions;
            using Microsoft.Extensions.Logging;

            var user = new ShopUser { UserName = "jane", Email = "jane.roe@example.com", Nickname = "Janie" };
            ILogger logger = NullLogger.Instance;
            logger.LogInformation("Signed in: {Email}", user.Email); // expect: PII1001
            logger.LogInformation("Known as {Nickname}", user.Nickname); // expect: PII1001
            logger.LogInformation("Failed before: {Count}", user.AccessFailedCount);
            Console.WriteLine(user); // expect: PII1005
            Console.WriteLine(user.NormalizedEmail); // expect: PII1005

            public class ShopUser : IdentityUser
            {
                [PersonalData]
                public string? Nickname { get; set; }
            }
            """,
            Consumer.Executable,
            AspNetCore);

        (await project.BuildAsync()).Succeeded();
        project.ReportsWhatTheSourceExpects();
    }
}
