using Microsoft.EntityFrameworkCore;
using TitleReview.App.Data;
using TitleReview.Core.Applications;
using TitleReview.Core.Approvals;
using TitleReview.Core.Kernel;

namespace TitleReview.App.Features.Approvals;

/// <summary>What the certificate of one person by one document says, all but its number and its code.</summary>
public sealed class CertificateContent(PolicyStore policies, FieldStore fields, TimeProvider clock)
{
    /// <param name="Word">「证书代字」</param>
    internal sealed record Unnumbered(PersonId Person, string Word, int Year, QualificationCertificate Certificate);

    internal async Task<Unnumbered> OfAsync(ReviewDb db, CaseId id, DocumentId document, CancellationToken ct)
    {
        var file = await db.Cases.IgnoreQueryFilters().AsNoTracking().SingleAsync(one => one.Id == id, ct);
        var issued = await db.IssuedDocuments.IgnoreQueryFilters().AsNoTracking().SingleAsync(one => one.Id == document, ct);
        var effective = await db.DocumentReleases.Where(release => release.Document == document).Select(release => release.EffectiveOn).SingleAsync(ct);
        var body = await db.DraftedApprovals.Where(draft => draft.Id == document).Select(draft => draft.IssuingBody).SingleOrDefaultAsync(ct) ?? "";
        var names = await db.Organisations.IgnoreQueryFilters().AsNoTracking().Where(one => one.Id == file.Unit || one.Id == file.Office).ToDictionaryAsync(one => one.Id, one => one.Name, ct);
        var name = await db.People.Where(person => person.Id == file.Applicant).Select(person => person.Name).SingleAsync(ct);
        var (form, policy) = (await fields.ReadFormAsync(db, id, ct), await policies.PolicyAsync(db, file.PolicyHash, ct));
        var (series, today) = (policy.Approval.SeriesName.Value, clock.Today());
        return new(file.Applicant, CertificateNumber.WordOf(issued.Prefix), today.Year, new QualificationCertificate(
            Number: "",
            new PersonName(name),
            ShortIdNumber.Of(form.Text(SectionCatalogue.Basic, "idNumber")),
            names[file.Unit],
            series,
            form.Specialty(),
            policy.Approval.Titles.Value[form.Level() ?? throw new InvalidOperationException($"Case {id} has no level.")],
            effective,
            $"{ApprovalFacts.RegionOfTheTemplate}{series}系列专业技术职务任职资格评审委员会",
            $"{DraftBook.NumberOf(issued)}",
            body.Length > 0 ? body : names[file.Office],
            today,
            QrContent: "",
            Code: ""));
    }
}
