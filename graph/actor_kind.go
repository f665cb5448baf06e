package graph

// Label names the kind in a language, as Texts.In finds it.
func (k ActorKind) Label(lang string) string {
	var texts Texts
	for i, label := range kindLabels[k] {
		texts = append(texts, LocalizedText{Lang: PageLanguages[i], Text: label})
	}
	return labelOr(texts, lang, string(k))
}

// kindLabels are in the order of PageLanguages; plain German says what German says.
var kindLabels = map[ActorKind][]string{
	MigrantOrganization: {
		"Migrantenorganisation", "Migrant organization", "Організація мігрантів",
		"منظمة مهاجرين", "Göçmen örgütü", "Организация мигрантов",
	},
	Association: {"Verein", "Association", "Об’єднання", "جمعية", "Dernek", "Объединение"},
	WelfareOrganization: {
		"Wohlfahrtsorganisation", "Welfare organization", "Благодійна організація",
		"منظمة رعاية", "Sosyal yardım kuruluşu", "Благотворительная организация",
	},
	ReligiousCommunity: {
		"Religionsgemeinschaft", "Religious community", "Релігійна громада",
		"جماعة دينية", "Dini topluluk", "Религиозная община",
	},
	SportsClub: {"Sportverein", "Sports club", "Спортивний клуб", "نادٍ رياضي", "Spor kulübü", "Спортивный клуб"},
	Foundation: {"Stiftung", "Foundation", "Фонд", "مؤسسة خيرية", "Vakıf", "Фонд"},
	Volunteer:  {"Ehrenamtliche Person", "Volunteer", "Волонтер", "متطوع", "Gönüllü", "Волонтёр"},
	VolunteerGroup: {
		"Ehrenamtsgruppe", "Volunteer group", "Група волонтерів",
		"مجموعة متطوعين", "Gönüllü grubu", "Группа волонтёров",
	},
	NetworkActor: {"Netzwerk", "Network", "Мережа", "شبكة", "Ağ", "Сеть"},
	AdvisoryBoard: {
		"Beirat", "Advisory board", "Консультативна рада",
		"مجلس استشاري", "Danışma kurulu", "Консультативный совет",
	},
	PublicAuthority: {"Behörde", "Public authority", "Державна установа", "دائرة حكومية", "Resmî kurum", "Ведомство"},
	Municipality:    {"Kommune", "Municipality", "Громада", "بلدية", "Belediye", "Муниципалитет"},
	JobCentre: {
		"Jobcenter", "Job centre", "Центр зайнятості (Jobcenter)",
		"مركز العمل (Jobcenter)", "Jobcenter", "Центр занятости (Jobcenter)",
	},
	EmploymentAgency: {
		"Agentur für Arbeit", "Employment agency", "Агентство зайнятості (Agentur für Arbeit)",
		"وكالة العمل (Agentur für Arbeit)", "İş Kurumu (Agentur für Arbeit)", "Агентство по труду (Agentur für Arbeit)",
	},
	Chamber: {"Kammer", "Chamber", "Палата", "غرفة", "Meslek odası", "Палата"},
	Company: {"Unternehmen", "Company", "Підприємство", "شركة", "Şirket", "Предприятие"},
	EducationProvider: {
		"Bildungsträger", "Education provider", "Освітній заклад",
		"جهة تعليمية", "Eğitim kurumu", "Образовательное учреждение",
	},
	HealthProvider: {
		"Gesundheitseinrichtung", "Health provider", "Медичний заклад",
		"جهة صحية", "Sağlık kuruluşu", "Медицинское учреждение",
	},
	OtherActor: {"Sonstige", "Other", "Інше", "أخرى", "Diğer", "Другое"},
}
