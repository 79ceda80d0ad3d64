using System.Text.Encodings.Web;
using System.Text.Json;
using TitleReview.App.Data.Rows;
using TitleReview.Core.Approvals;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Approvals;

/// <summary>A certificate as it is kept: without the identity number and without its code.</summary>
internal static class CertificateText
{
    private static readonly JsonSerializerOptions _json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(QualificationCertificate certificate) => JsonSerializer.Serialize(new Kept(
        certificate.Number, certificate.Name.Typed, certificate.Unit, certificate.Series, certificate.Specialty, certificate.Qualification, certificate.ObtainedOn, certificate.Committee,
        certificate.Document, certificate.IssuingBody, certificate.IssuedOn), _json);

    public static QualificationCertificate Read(Certificate row, string idNumber = "")
    {
        var kept = JsonSerializer.Deserialize<Kept>(row.Content, _json)!;
        return new(kept.Number, new PersonName(kept.Name), idNumber, kept.Unit, kept.Series, kept.Specialty, kept.Qualification, kept.ObtainedOn, kept.Committee, kept.Document, kept.IssuingBody, kept.IssuedOn, "", "");
    }

    private sealed record Kept(
        string Number, string Name, string Unit, string Series, string Specialty, string Qualification, DateOnly ObtainedOn, string Committee, string Document, string IssuingBody, DateOnly IssuedOn);
}
