using PiiAnalyzers.CodeFixes.Tests.Infrastructure;
using PiiAnalyzers.CodeFixes.Types;

namespace PiiAnalyzers.CodeFixes.Tests.Types;

public class RemoveOwnTextTests
{
    [Fact]
    public Task Method_goes_and_the_types_around_it_become_partial() => Fix<RemoveOwnTextFix>.VerifyTypes(
        """
        public class Outer
        {
            public class C
            {
                [PiiEmail] public string? Email { get; init; }

                /// <summary>Text.</summary>
                public override string {|PII9002:ToString|}()
                {
                    return $"C {Email}";
                }

                public int Id { get; set; }
            }

            public record R([PiiEmail] string Email)
            {
                protected virtual bool {|PII9002:PrintMembers|}(StringBuilder builder) { builder.Append(Email); return true; } // end

                public int Id { get; set; }
            }

            public partial struct S
            {
                [PiiEmail] public string? Email { get; init; }
                public override string {|PII9002:ToString|}() => Email!;
            }
        }
        """,
        """
        public partial class Outer
        {
            public partial class C
            {
                [PiiEmail] public string? Email { get; init; }

                public int Id { get; set; }
            }

            public partial record R([PiiEmail] string Email)
            {
                public int Id { get; set; }
            }

            public partial struct S
            {
                [PiiEmail] public string? Email { get; init; }
            }
        }
        """);

    [Fact]
    public Task Type_that_is_local_to_its_file_keeps_its_method()
    {
        const string Code = "file class C { [PiiEmail] public string? Email { get; init; } public override string {|PII9002:ToString|}() => Email!; }";
        return Fix<RemoveOwnTextFix>.VerifyTypes(Code, Code);
    }
}
