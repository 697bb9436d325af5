import { fingerprint } from '../../bytes/fingerprint.js';
import type { DocumentProperties } from '../../model/index.js';
import { escapeXml } from '../../text/xml.js';

/** What a file claims to be: archive (with or without attachments), print master, or neither. */
export type Standard = 'PDF/A-2a' | 'PDF/A-3a' | 'PDF/X-4' | 'none';

/**
 * The document's XMP packet (ISO 16684-1): the same facts as the information dictionary, and the claims to PDF/A
 * (ISO 19005-2 §6.6.4) with PDF/UA-1 (ISO 14289-1 §5), or to PDF/X-4 (ISO 15930-7 §6.2).
 */
export function xmp({ title, author, created, modified, language }: DocumentProperties, standard: Standard): string {
  const date = `${created.toISOString().slice(0, 19)}Z`;
  const changed = `${modified.toISOString().slice(0, 19)}Z`;
  const creator = author ? `<dc:creator><rdf:Seq><rdf:li>${escapeXml(author)}</rdf:li></rdf:Seq></dc:creator>` : '';
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(title)}</rdf:li></rdf:Alt></dc:title>
${creator}
<dc:language><rdf:Bag><rdf:li>${language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>${date}</xmp:CreateDate>
<xmp:ModifyDate>${changed}</xmp:ModifyDate>
<xmp:CreatorTool>bulletin-compiler</xmp:CreatorTool>
<pdf:Producer>bulletin-compiler</pdf:Producer>
${claims(standard, title, date)}
</rdf:Description>
${standard.startsWith('PDF/A') ? EXTENSION : ''}
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`;
}

function claims(standard: Standard, title: string, date: string): string {
  switch (standard) {
    case 'PDF/A-2a':
    case 'PDF/A-3a':
      return `<pdfaid:part>${standard[6]}</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>`;
    case 'PDF/X-4': {
      const id = fingerprint(`${title} ${date}`);
      return `<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion><pdf:Trapped>False</pdf:Trapped><xmp:MetadataDate>${date}</xmp:MetadataDate><xmpMM:DocumentID>uuid:${id}</xmpMM:DocumentID><xmpMM:VersionID>1</xmpMM:VersionID><xmpMM:RenditionClass>default</xmpMM:RenditionClass>`;
    }
    case 'none':
      return '';
  }
}

/** PDF/A asks for a description of schemas it does not know, here pdfuaid (ISO 19005-2 §6.6.2.3). */
const EXTENSION = `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`;
